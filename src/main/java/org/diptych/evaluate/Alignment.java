package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diptych.statement.Span;

/**
 * Two codings laid over each other: every statement of both under its key.
 *
 * @param gold the first coding, statements by key at category level
 * @param predicted the second; of two predictions with one key, the one that overlaps its sentence
 *     most
 * @param documents the documents of the gold coding
 * @param sentences the coded sentences of each document, in the order of the text
 * @param outsideSentences how many predictions overlap no coded sentence and were dropped
 * @param repetitions how many predictions have the key of another and count as one with it
 * @param ignoredDocuments how many predicted documents the gold coding does not have
 * @param missedDocuments how many gold documents have no prediction; theirs count as missed
 */
public record Alignment(
    SortedMap<Key, CodedStatement> gold,
    SortedMap<Key, CodedStatement> predicted,
    SortedMap<String, CodedDocument> documents,
    Map<String, List<Span>> sentences,
    int outsideSentences,
    int repetitions,
    int ignoredDocuments,
    int missedDocuments) {

  /**
   * Lays a coding over another.
   *
   * @throws IllegalArgumentException if two predicted documents go by the name of one gold document
   */
  public static Alignment of(Coding gold, Coding predicted) {
    Map<String, CodedDocument> partners = new HashMap<>();
    DocumentNames names = new DocumentNames(gold.documents().keySet());
    int ignored = 0;
    for (CodedDocument document : predicted.documents().values()) {
      Optional<String> name = names.find(document.name());
      if (name.isEmpty()) {
        ignored++;
        continue;
      }
      CodedDocument other = partners.put(name.get(), document);
      if (other != null) {
        throw new IllegalArgumentException(
            "'"
                + other.name()
                + "' and '"
                + document.name()
                + "' of "
                + predicted.name()
                + " both go by the name of '"
                + name.get()
                + "' in "
                + gold.name()
                + "; compare them one after the other");
      }
    }
    Builder builder = new Builder(gold);
    for (CodedDocument document : gold.documents().values()) {
      builder.add(document, Optional.ofNullable(partners.get(document.name())));
    }
    return builder.build(ignored, gold.documents().size() - partners.size());
  }

  /** The stretch of text of a key's sentence. */
  public Span sentence(Key key) {
    return sentences.get(key.document()).get(key.sentence());
  }

  /** Collects the documents. */
  private static final class Builder {

    private final Coding coding;
    private final SortedMap<Key, CodedStatement> gold = new TreeMap<>();
    private final SortedMap<Key, CodedStatement> predicted = new TreeMap<>();
    private final SortedMap<String, List<Span>> sentences = new TreeMap<>();
    private int inside;
    private int outside;

    Builder(Coding coding) {
      this.coding = coding;
    }

    void add(CodedDocument document, Optional<CodedDocument> partner) {
      List<CodedStatement> theirs = partner.map(CodedDocument::statements).orElse(List.of());
      List<Span> spans = sentences(document, theirs);
      sentences.put(document.name(), spans);
      document.statements().forEach(s -> put(gold, document.name(), spans, s));
      for (CodedStatement statement : theirs) {
        if (put(predicted, document.name(), spans, statement)) {
          inside++;
        } else {
          outside++;
        }
      }
    }

    /**
     * The sentences to count in. Where the gold coding lists none, a prediction beside its
     * statements stands for a sentence of its own: it must not vanish from the precision.
     */
    private List<Span> sentences(CodedDocument document, List<CodedStatement> theirs) {
      if (coding.listsSentences()) {
        return document.sentences().stream().sorted().toList();
      }
      Set<Span> spans = new TreeSet<>();
      document.statements().forEach(s -> spans.add(s.span()));
      List<Span> own = List.copyOf(spans);
      for (CodedStatement statement : theirs) {
        if (own.stream().noneMatch(statement.span()::overlaps)) {
          spans.add(statement.span());
        }
      }
      return List.copyOf(spans);
    }

    private boolean put(
        SortedMap<Key, CodedStatement> into, String document, List<Span> spans, CodedStatement s) {
      int best = -1;
      int most = 0;
      for (int i = 0; i < spans.size(); i++) {
        int overlap = spans.get(i).overlap(s.span());
        if (overlap > most) {
          best = i;
          most = overlap;
        }
      }
      if (best < 0) {
        return false;
      }
      Span sentence = spans.get(best);
      into.merge(
          new Key(document, best, s.target(), s.axis(), s.category()),
          s,
          (a, b) -> b.span().overlap(sentence) > a.span().overlap(sentence) ? b : a);
      return true;
    }

    Alignment build(int ignored, int missed) {
      return new Alignment(
          Collections.unmodifiableSortedMap(gold),
          Collections.unmodifiableSortedMap(predicted),
          coding.documents(),
          Collections.unmodifiableMap(sentences),
          outside,
          inside - predicted.size(),
          ignored,
          missed);
    }
  }

  /** All keys of both codings, sorted. */
  List<Key> keys() {
    Set<Key> keys = new TreeSet<>(gold.keySet());
    keys.addAll(predicted.keySet());
    return new ArrayList<>(keys);
  }
}
