package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts a finding into a sentence, no stronger than its counts: "found", "said", "of", never a
 * cause.
 */
public final class FindingWords {

  /** A piece of the sentence. */
  public sealed interface Part {

    /** How the piece reads. */
    String text();
  }

  /** Plain words. */
  public record Plain(String text) implements Part {}

  /**
   * A count that leads to its statements.
   *
   * @param value how many
   * @param noun of what, such as {@code statements}; may be empty
   * @param target of whom
   * @param measure what is counted
   */
  public record Count(int value, String noun, String target, Measure measure) implements Part {
    @Override
    public String text() {
      return noun.isEmpty() ? Integer.toString(value) : value + " " + noun;
    }
  }

  private static final List<Measure> MODALITIES =
      List.of(Measure.ASSERTED, Measure.SUPPOSED, Measure.PROPOSED, Measure.ASKED);

  private final CategoryRow row;
  private final AxisTable axis;
  private final List<Part> parts = new ArrayList<>();

  private FindingWords(Finding finding) {
    row = finding.row();
    axis = finding.axis();
  }

  /** The sentence in its pieces. */
  public static List<Part> of(Finding finding) {
    FindingWords words = new FindingWords(finding);
    words.say(finding.row().label());
    if (finding instanceof Finding.Common common) {
      words.common(common);
    } else if (finding instanceof Finding.Partial partial) {
      words.partial(partial);
    } else if (finding instanceof Finding.Contrast contrast) {
      words.contrast(contrast);
    }
    words.say(".");
    return List.copyOf(words.parts);
  }

  /** The sentence as a whole. */
  public static String sentence(Finding finding) {
    return of(finding).stream().map(Part::text).collect(Collectors.joining());
  }

  private void common(Finding.Common finding) {
    say(finding.polarity() == Measure.AFFIRMED ? " is affirmed of " : " is denied of ");
    join(finding.of(), target -> polar(target, finding.polarity()));
  }

  private void partial(Finding.Partial finding) {
    say(" is said of ");
    join(finding.of(), this::whole);
    say(finding.of().size() == 1 ? " only" : " and of no other");
    for (String target : finding.others()) {
      int others = axis.total(target).rows().size();
      say("; of " + TargetNames.name(target));
      if (others == 0) {
        say(" there is no statement at all on this axis");
      } else {
        say(" there is none among " + others + (others == 1 ? " statement" : " statements"));
        say(" on this axis");
      }
    }
  }

  private void contrast(Finding.Contrast finding) {
    say(" is affirmed of ");
    join(finding.of(), target -> polar(target, Measure.AFFIRMED));
    say(" and denied of ");
    join(finding.others(), target -> polar(target, Measure.NEGATED));
  }

  /** "Japan (3 statements)", and of how many where the others have the other polarity. */
  private void polar(String target, Measure polarity) {
    say(TargetNames.name(target) + " (");
    if (value(target, polarity) == value(target, Measure.STATEMENTS)) {
      count(target, polarity, "statement");
    } else {
      parts.add(new Count(value(target, polarity), "", target, polarity));
      say(" of ");
      count(target, Measure.STATEMENTS, "statement");
    }
    say(")");
  }

  /** "Germany (7 statements in 3 documents, 2 named holders; 6 affirmed, 1 negated; …)". */
  private void whole(String target) {
    say(TargetNames.name(target) + " (");
    count(target, Measure.STATEMENTS, "statement");
    say(" in ");
    count(target, Measure.DOCUMENTS, "document");
    say(", ");
    count(target, Measure.HOLDERS, "named holder");
    say("; ");
    list(target, List.of(Measure.AFFIRMED, Measure.NEGATED));
    say("; ");
    list(target, MODALITIES);
    say(")");
  }

  private void list(String target, List<Measure> measures) {
    boolean first = true;
    for (Measure measure : measures) {
      if (row.cell(target).has(measure)) {
        say(first ? "" : ", ");
        parts.add(new Count(value(target, measure), measure.id(), target, measure));
        first = false;
      }
    }
  }

  private void count(String target, Measure measure, String noun) {
    int value = value(target, measure);
    parts.add(new Count(value, value == 1 ? noun : noun + "s", target, measure));
  }

  private int value(String target, Measure measure) {
    return row.cell(target).count(measure).orElse(0);
  }

  /** Says something of each target. */
  private interface Telling {
    void tell(String target);
  }

  private void join(List<String> targets, Telling telling) {
    for (int i = 0; i < targets.size(); i++) {
      if (i > 0) {
        say(i == targets.size() - 1 ? " and of " : ", of ");
      }
      telling.tell(targets.get(i));
    }
  }

  private void say(String text) {
    parts.add(new Plain(text));
  }
}
