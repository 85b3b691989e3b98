package org.diptych.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.statement.Holder;
import org.diptych.statement.Span;

/** Finds the places where the documents themselves set the targets side by side. */
final class Juxtapositions {

  /**
   * What may stand between two neighbouring sentences, in UTF-16 code units: blanks, the break of a
   * paragraph, a closing quotation mark.
   */
  private static final int GAP = 6;

  private Juxtapositions() {}

  /**
   * The places in the order of the table: first within a sentence, then neighbouring sentences of
   * one document in which one holder speaks of different targets, where neither sentence has both.
   *
   * @param rows the rows that count, in the order of the table
   */
  static List<Juxtaposition> of(List<Coded> rows) {
    List<List<Coded>> sentences = sentences(rows);
    List<Juxtaposition> found = new ArrayList<>();
    for (List<Coded> sentence : sentences) {
      if (several(sentence)) {
        found.add(new Juxtaposition(Juxtaposition.Kind.SENTENCE, sentence));
      }
    }
    for (int i = 0; i + 1 < sentences.size(); i++) {
      List<Coded> one = sentences.get(i);
      List<Coded> next = sentences.get(i + 1);
      if (adjacent(one.get(0), next.get(0)) && !several(one) && !several(next)) {
        byHolder(one, next).stream()
            .filter(Juxtapositions::several)
            .forEach(both -> found.add(new Juxtaposition(Juxtaposition.Kind.NEIGHBOURS, both)));
      }
    }
    return List.copyOf(found);
  }

  private static List<List<Coded>> sentences(List<Coded> rows) {
    List<List<Coded>> sentences = new ArrayList<>();
    for (Coded coded : rows) {
      if (sentences.isEmpty() || !sameSentence(last(sentences).get(0), coded)) {
        sentences.add(new ArrayList<>());
      }
      last(sentences).add(coded);
    }
    return sentences;
  }

  private static List<Coded> last(List<List<Coded>> sentences) {
    return sentences.get(sentences.size() - 1);
  }

  private static boolean sameSentence(Coded one, Coded other) {
    return one.row().document().equals(other.row().document())
        && one.statement().span().overlaps(other.statement().span());
  }

  private static boolean adjacent(Coded one, Coded next) {
    Span first = one.statement().span();
    int between = next.statement().span().begin() - first.end();
    return one.row().document().equals(next.row().document()) && between >= 0 && between <= GAP;
  }

  private static boolean several(List<Coded> rows) {
    return rows.stream().map(coded -> coded.statement().target()).distinct().count() > 1;
  }

  /** The statements of two sentences by whose view they are; nobody known is no holder. */
  private static List<List<Coded>> byHolder(List<Coded> one, List<Coded> next) {
    Map<Holder, List<Coded>> byHolder = new LinkedHashMap<>();
    for (List<Coded> sentence : List.of(one, next)) {
      for (Coded coded : sentence) {
        Holder holder = coded.statement().holder();
        if (!holder.name().isEmpty()) {
          byHolder.computeIfAbsent(holder, h -> new ArrayList<>()).add(coded);
        }
      }
    }
    return List.copyOf(byHolder.values());
  }
}
