package org.diptych.statement;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a document was read, whether or not a statement was found there.
 *
 * @param all sentences in which a statement can stand: those of headings, notes and the like are
 *     left out
 * @param byTarget of these, the sentences that speak of a target: that name it, refer to it, or in
 *     which the discourse carries it on
 */
public record SentencesRead(int all, Map<String, Integer> byTarget) {

  /** Nothing was read. */
  public static final SentencesRead NONE = new SentencesRead(0, Map.of());

  /** Copies the map, sorted by target. */
  public SentencesRead {
    byTarget = Collections.unmodifiableMap(new TreeMap<>(byTarget));
  }

  /** Counts the sentences of a document in which the targets are marked. */
  public static SentencesRead of(Document document) {
    Discourse discourse = Discourse.of(document);
    Map<String, Integer> byTarget = new TreeMap<>();
    int all = 0;
    for (int i = 0; i < document.sentences().size(); i++) {
      if (!document.silent(document.sentences().get(i))) {
        all++;
        targets(document, discourse, i).forEach(target -> byTarget.merge(target, 1, Integer::sum));
      }
    }
    return new SentencesRead(all, byTarget);
  }

  /** The targets of which a cue in the sentence could speak. */
  private static Set<String> targets(Document document, Discourse discourse, int sentence) {
    Set<String> targets = new LinkedHashSet<>();
    Spans.in(document.targets(), document.sentences().get(sentence)).stream()
        .filter(Mark.Target::meansTarget)
        .forEach(mark -> targets.addAll(mark.targets()));
    if (targets.isEmpty()) {
      Discourse.Carried carried = discourse.carried(sentence);
      return carried == null ? Set.of() : Set.copyOf(carried.targets());
    }
    return targets;
  }
}
