package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts cues, targets, context and attributions together into statements. */
public final class Decider {

  private static final String LEXICON = "lexicon";

  private final Document document;
  private final Discourse discourse;

  private Decider(Document document) {
    this.document = document;
    discourse = Discourse.of(document);
  }

  /** The statements of a document, sorted by sentence, target, axis and category. */
  public static List<Statement> decide(Document document) {
    Decider decider = new Decider(document);
    List<List<Statement>> bySentence = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      bySentence.add(decider.decide(i));
    }
    return Confidence.weigh(bySentence);
  }

  private List<Statement> decide(int index) {
    Span sentence = document.sentences().get(index);
    List<Mark.Cue> cues = Spans.in(document.cues(), sentence);
    if (cues.isEmpty() || document.silent(sentence)) {
      return List.of();
    }
    Scope scope = new Scope(document, sentence);
    Map<String, Statement> byKey = new LinkedHashMap<>();
    for (Mark.Cue cue : cues) {
      Discourse.Carried meant = TargetChoice.of(document, discourse, index, cue);
      if (meant == null) {
        continue;
      }
      for (String target : meant.targets()) {
        byKey.merge(
            target + "/" + cue.category(),
            statement(sentence, scope, cue, target, meant.rule()),
            Decider::merge);
      }
    }
    return byKey.values().stream()
        .sorted(
            Comparator.comparing(Statement::target)
                .thenComparing(Statement::axis)
                .thenComparing(Statement::category))
        .toList();
  }

  /**
   * Two cues of one category say the same twice: the first decides whose view it is, and one that
   * affirms outweighs one that denies.
   */
  private static Statement merge(Statement one, Statement other) {
    Set<String> evidence = new LinkedHashSet<>(one.evidence());
    evidence.addAll(other.evidence());
    boolean affirmed = one.polarity() == Polarity.AFFIRMED || other.polarity() == Polarity.AFFIRMED;
    return one.with(affirmed ? Polarity.AFFIRMED : Polarity.NEGATED, List.copyOf(evidence));
  }

  private Statement statement(
      Span sentence, Scope scope, Mark.Cue cue, String target, String rule) {
    Mark.Attributed view = view(cue);
    List<String> evidence = new ArrayList<>(List.of(cue.entry(), rule, view.entry()));
    Optional<Mark.Context> denial = scope.denial(cue.span());
    denial.ifPresent(word -> evidence.add(word.entry()));
    String date = document.source().date();
    return new Statement(
        sentence,
        target,
        cue.axis(),
        cue.category(),
        denial.isPresent() ? Polarity.NEGATED : Polarity.AFFIRMED,
        scope.modality(cue.span()),
        view.voice(),
        view.holder(),
        view.holder().country().equals(target) ? Perspective.SELF : Perspective.OTHER,
        view.act(),
        view.via(),
        date,
        date.isEmpty() ? "" : "metadata",
        Confidence.of(rule),
        evidence,
        LEXICON);
  }

  /** Whose view a cue expresses; where a cue has a gap, its last word tells. */
  private Mark.Attributed view(Mark.Cue cue) {
    Span last = new Span(cue.span().end() - 1, cue.span().end());
    Mark.Attributed found = AttributionFinder.innermost(document.attributions(), last);
    return found != null
        ? found
        : new Mark.Attributed(
            cue.span(), Holder.author(), Voice.AUTHORIAL, "", List.of(), "voice/unknown");
  }
}
