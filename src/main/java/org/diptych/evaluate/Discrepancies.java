package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.diptych.evaluate.Discrepancy.Nearest;

/** Finds where two codings differ, and why. */
final class Discrepancies {

  private final Alignment alignment;
  private final Map<Key, List<Nearest>> gold;
  private final Map<Key, List<Nearest>> predicted;

  private Discrepancies(Alignment alignment) {
    this.alignment = alignment;
    gold = bySentence(alignment.gold(), alignment.predicted()::containsKey);
    predicted = bySentence(alignment.predicted(), alignment.gold()::containsKey);
  }

  private static Map<Key, List<Nearest>> bySentence(
      Map<Key, CodedStatement> statements, Predicate<Key> shared) {
    Map<Key, List<Nearest>> sentences = new HashMap<>();
    statements.forEach(
        (key, s) ->
            sentences
                .computeIfAbsent(key.at(Level.SENTENCE), k -> new ArrayList<>())
                .add(new Nearest(key, s, shared.test(key))));
    return sentences;
  }

  /** All of them at category level, by fault, cause, entry and key. */
  static List<Discrepancy> of(Alignment alignment) {
    Discrepancies found = new Discrepancies(alignment);
    return alignment.keys().stream().flatMap(found::at).sorted().toList();
  }

  private Stream<Discrepancy> at(Key key) {
    CodedStatement right = alignment.gold().get(key);
    CodedStatement found = alignment.predicted().get(key);
    if (right == null) {
      return Stream.of(unshared(Fault.FALSE_POSITIVE, key, found, gold));
    }
    if (found == null) {
      return Stream.of(unshared(Fault.MISS, key, right, predicted));
    }
    Optional<Nearest> same = Optional.of(new Nearest(key, right, true));
    return Arrays.stream(Attribute.values())
        .filter(attribute -> attribute.isCoded(right) && !attribute.isSame(right, found))
        .map(wrong -> new Discrepancy(Fault.WRONG_ATTRIBUTE, wrong.id(), key, found, same));
  }

  private static Discrepancy unshared(
      Fault fault, Key key, CodedStatement statement, Map<Key, List<Nearest>> other) {
    Optional<Nearest> here = nearest(key, Stream.of(0), other);
    Optional<Nearest> nearest = here.or(() -> nearest(key, Stream.of(-1, 1), other));
    Cause cause =
        here.map(n -> Cause.inSentence(n.key().agreement(key)))
            .or(
                () ->
                    nearest
                        .filter(n -> n.key().agreement(key) == Level.CATEGORY)
                        .map(n -> n.shared() ? Cause.REPETITION : Cause.BOUNDARY))
            .orElse(Cause.NO_STATEMENT);
    return new Discrepancy(fault, cause.id(), key, statement, nearest);
  }

  /**
   * Which of the other coding's statements agrees furthest; among equals one that has no match, as
   * that may be what was meant.
   *
   * @param steps from the key's sentence to those to look at
   */
  private static Optional<Nearest> nearest(
      Key key, Stream<Integer> steps, Map<Key, List<Nearest>> other) {
    return steps
        .map(step -> other.getOrDefault(key.sentenceAt(step), List.of()))
        .flatMap(Collection::stream)
        .min(
            Comparator.comparing((Nearest n) -> n.key().agreement(key))
                .reversed()
                .thenComparing(Nearest::shared)
                .thenComparing(Nearest::key));
  }
}
