package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Table;
import org.diptych.lexicon.TargetKind;

/** Finds the entries of the lexicon's tables in the sentences of a document. */
public final class MarkFinder {

  private MarkFinder() {}

  /** Words that stand for countries; those of the discourse still without one. */
  public static List<Mark.Target> targets(Document document) {
    return find(
            document,
            document.lexicon().targets(),
            (span, e) -> new Mark.Target(span, e.targets(), e.kind(), e.id()))
        .stream()
        .filter(mark -> mark.kind() != TargetKind.OTHER)
        .toList();
  }

  /** Words that the holders table has. */
  public static List<Mark.Named> holders(Document document) {
    return find(
        document,
        document.lexicon().holders(),
        (span, e) -> new Mark.Named(span, new Holder(e.name(), e.country(), e.kind()), e.id()));
  }

  /** Words that change how others are to be read. */
  public static List<Mark.Context> contexts(Document document) {
    return find(
        document,
        document.lexicon().contexts(),
        (span, e) -> new Mark.Context(span, e.kind(), e.act(), e.direction(), e.id()));
  }

  /** Finds the entries of one table. */
  static <E extends Entry, M extends Mark> List<M> find(
      Document document, Table<E> table, BiFunction<Span, E, M> mark) {
    List<M> marks = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      table
          .match(document.words(sentence), document.date())
          .forEach(m -> marks.add(mark.apply(new Span(m.begin(), m.end()), m.entry())));
    }
    return marks;
  }
}
