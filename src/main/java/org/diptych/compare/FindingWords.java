package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
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
   * @param side of which side
   * @param measure what is counted
   */
  public record Count(int value, String noun, Side side, Measure measure) implements Part {
    @Override
    public String text() {
      return noun.isEmpty() ? Integer.toString(value) : value + " " + noun;
    }
  }

  private static final List<Measure> POLARITIES = List.of(Measure.AFFIRMED, Measure.NEGATED);
  private static final List<Measure> MODALITIES =
      List.of(Measure.ASSERTED, Measure.SUPPOSED, Measure.PROPOSED, Measure.ASKED);

  private final Finding finding;
  private final List<Part> parts = new ArrayList<>();

  private FindingWords(Finding finding) {
    this.finding = finding;
  }

  /** The sentence in its pieces. */
  public static List<Part> of(Finding finding) {
    FindingWords words = new FindingWords(finding);
    words.say(finding.row().label());
    words.tell();
    words.say(".");
    return List.copyOf(words.parts);
  }

  /** The sentence as a whole. */
  public static String sentence(Finding finding) {
    return of(finding).stream().map(Part::text).collect(Collectors.joining());
  }

  private void tell() {
    String target = TargetNames.name(finding.of().get(0).target());
    switch (finding.kind()) {
      case AFFIRMED_OF_ALL -> all(" is affirmed of ");
      case DENIED_OF_ALL -> all(" is denied of ");
      case SOME_ONLY -> only();
      case MORE_OF_ONE -> {
        say(" takes a larger share of the statements about ");
        sides(finding.of(), " and ");
        say(" than of those about ");
        sides(finding.others(), " and ");
        test();
      }
      case AFFIRMED_DENIED -> {
        say(" is affirmed of ");
        sides(finding.of(), " and of ");
        say(" and denied of ");
        sides(finding.others(), " and of ");
        test();
      }
      case EVERY_PERIOD -> {
        say(" is affirmed of " + target + " in every period with enough statements: ");
        sides(finding.of(), "; ");
        if (!finding.others().isEmpty()) {
          say("; too few to tell: ");
          say(finding.others().stream().map(Side::label).collect(Collectors.joining(", ")));
        }
      }
      case CHANGED -> {
        say(" takes a larger share of the statements about " + target + " ");
        sides(finding.of(), "");
        say(" than ");
        sides(finding.others(), "");
        test();
      }
      case HOLDERS_DIFFER -> {
        say(" is affirmed of " + target + " by ");
        sides(finding.of(), "");
        say(" and denied by ");
        sides(finding.others(), "");
        test();
      }
      case FACET_SHARE -> {
        say(" takes the largest share of the statements about " + target + " where ");
        say(finding.subject() + " is ");
        sides(finding.of(), "");
        say("; where it is ");
        sides(finding.others(), "; where it is ");
        test();
      }
      case FACET_MANNER -> {
        say(" is said of " + target + " in another way by " + finding.subject() + ": ");
        sides(finding.of(), "; ");
        test();
      }
      case COUNTS_ONLY -> {
        say(": of ");
        sides(finding.of(), "; of ");
        say("; no more can be said than these counts");
      }
    }
  }

  private void all(String verb) {
    say(verb);
    sides(finding.of(), " and of ");
  }

  private void only() {
    say(" is said of ");
    sides(finding.of(), " and of ");
    say(finding.of().size() == 1 ? " only" : " and of no other");
    for (Side side : finding.others()) {
      int others = side.whole().rows().size();
      say("; of " + side.label() + " there is none among " + others);
      say((others == 1 ? " statement" : " statements") + " on this axis");
    }
    finding.silences().forEach(this::bound);
    test();
  }

  /** How often at most it could be said all the same. */
  private void bound(Silence silence) {
    if (silence.sentenceBound().isPresent()) {
      say(", nor in any other of " + silence.sentences().orElse(0) + " sentences that speak of ");
      say(TargetNames.name(silence.target()) + " (at most ");
      say(percent(silence.sentenceBound()) + " of such sentences, 95 % bound)");
    }
  }

  /** The sides one after the other, each with what it rests on. */
  private void sides(List<Side> sides, String between) {
    for (int i = 0; i < sides.size(); i++) {
      if (i > 0) {
        say(between);
      }
      say(sides.get(i).label() + " (");
      side(sides.get(i));
      say(")");
    }
  }

  /** "7 statements in 3 documents, 2 named holders; 6 affirmed, 1 negated; 7 asserted; 12.5 %". */
  private void side(Side side) {
    count(side, Measure.STATEMENTS, "statement");
    if (side.cell().rows().isEmpty()) {
      say(" among " + side.whole().rows().size() + " on this axis");
      return;
    }
    say(" in ");
    count(side, Measure.DOCUMENTS, "document");
    say(", ");
    count(side, Measure.HOLDERS, "named holder");
    say("; ");
    list(side, POLARITIES);
    say("; ");
    list(side, MODALITIES);
    if (finding.kind() == Finding.Kind.FACET_MANNER) {
      say("; acts: " + acts(side));
    }
    if (side.share().value().isPresent()) {
      say("; " + percent(side.share().value()) + " of those on this axis");
    }
    side.share()
        .interval()
        .ifPresent(i -> say(", 95 % interval " + percent(i.low()) + " to " + percent(i.high())));
  }

  private static String acts(Side side) {
    return Counted.counts(
        side.cell().rows().stream()
            .map(coded -> coded.statement().act())
            .map(act -> act.isEmpty() ? "unknown" : act)
            .toList());
  }

  private void list(Side side, List<Measure> measures) {
    boolean first = true;
    for (Measure measure : measures) {
      if (side.cell().has(measure)) {
        say(first ? "" : ", ");
        parts.add(new Count(side.count(measure), measure.id(), side, measure));
        first = false;
      }
    }
  }

  private void count(Side side, Measure measure, String noun) {
    int value = side.count(measure);
    parts.add(new Count(value, value == 1 ? noun : noun + "s", side, measure));
  }

  private void test() {
    Finding.Test test = finding.test();
    if (test.difference().value().isPresent()) {
      say("; a difference of " + points(test.difference().value().getAsDouble()) + " points");
      test.difference()
          .interval()
          .ifPresent(i -> say(", 95 % interval " + points(i.low()) + " to " + points(i.high())));
    }
    if (test.p().isPresent()) {
      say("; p = " + Figures.text(test.p()) + ", corrected");
    }
    if (test.agreement() == Agreement.DEPENDS) {
      say("; " + test.agreement().words());
    }
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : Cell.NOT_AVAILABLE;
  }

  private static String percent(double share) {
    return points(share) + " %";
  }

  private void say(String text) {
    parts.add(new Plain(text));
  }
}
