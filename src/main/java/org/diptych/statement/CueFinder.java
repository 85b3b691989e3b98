package org.diptych.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Table;
import org.diptych.lexicon.Words;

/** Finds the cues of a document, and lets those yield that stand before what they name. */
public final class CueFinder {

  private CueFinder() {}

  /**
   * The cues of some axes. Conditions look at all axes of the lexicon, whichever are wanted.
   *
   * @param document with targets and contexts found
   * @param axes the axes wanted
   */
  public static List<Mark.Cue> find(Document document, List<String> axes) {
    List<Mark.Cue> cues = new ArrayList<>();
    boolean oneCountry = Discourse.of(document).topic().isPresent();
    for (Span sentence : document.sentences()) {
      cues.addAll(find(document, sentence, axes, oneCountry));
    }
    return cues;
  }

  private static List<Mark.Cue> find(
      Document document, Span sentence, List<String> axes, boolean oneCountry) {
    Words words = document.words(sentence);
    List<Match<Entry.Cue>> matches = new ArrayList<>();
    for (Table<Entry.Cue> table : document.lexicon().cues().values()) {
      matches.addAll(table.match(words, document.date()));
    }
    if (matches.stream().noneMatch(m -> axes.contains(m.entry().axis()))) {
      return List.of();
    }
    Set<String> present = situation(document, sentence, oneCountry);
    matches.forEach(m -> present.add(m.entry().category()));
    return matches.stream()
        .filter(m -> axes.contains(m.entry().axis()))
        .filter(m -> m.entry().unless().stream().noneMatch(present::contains))
        .map(
            m ->
                new Mark.Cue(
                    new Span(m.begin(), m.end()),
                    m.entry().axis(),
                    m.entry().category(),
                    m.entry().id()))
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }

  /** What a sentence holds, in the words of the column {@code unless}; categories apart. */
  private static Set<String> situation(Document document, Span sentence, boolean oneCountry) {
    Set<String> present = new HashSet<>();
    Spans.in(document.contexts(), sentence).stream()
        .filter(context -> context.is(context.kind()))
        .forEach(context -> present.add(context.kind()));
    List<Mark.Target> targets = Spans.in(document.targets(), sentence);
    targets.forEach(target -> present.add(target.kind().id()));
    if (!oneCountry && targets.stream().noneMatch(Mark.Target::meansTarget)) {
      present.add(Entry.Cue.UNNAMED);
    }
    return present;
  }
}
