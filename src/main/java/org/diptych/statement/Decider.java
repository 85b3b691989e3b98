package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts cues, targets, context and attributions together into statements. */
public final class Decider {

  private final Document document;
  private final Discourse discourse;

  private Decider(Document document) {
    this.document = document;
    discourse = Discourse.of(document);
  }

  /** The statements of a document, sorted by sentence, target, axis and category. */
  public static List<Statement> decide(Document document) {
    Decider decider = new Decider(document);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      statements.addAll(decider.decide(i));
    }
    return statements;
  }

  private List<Statement> decide(int index) {
    Span sentence = document.sentences().get(index);
    List<Mark.Cue> cues = Spans.in(document.cues(), sentence);
    if (cues.isEmpty() || document.silent(sentence)) {
      return List.of();
    }
    Map<String, Statement> byKey = new LinkedHashMap<>();
    for (Mark.Cue cue : cues) {
      Discourse.Carried meant = TargetChoice.of(document, discourse, index, cue);
      if (meant == null) {
        continue;
      }
      for (String target : meant.targets()) {
        byKey.merge(
            target + "/" + cue.category(),
            statement(sentence, cue, target, meant.rule()),
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

  private static Statement merge(Statement one, Statement other) {
    return one;
  }

  /** Where a cue ends: its gap may begin before the report in which its last word stands. */
  private static Span lastWord(Span cue) {
    return new Span(cue.end() - 1, cue.end());
  }

  private Statement statement(Span sentence, Mark.Cue cue, String target, String rule) {
    Mark.Attributed view =
        AttributionFinder.innermost(document.attributions(), lastWord(cue.span()));
    Holder holder = view == null ? Holder.author() : view.holder();
    List<String> evidence = new ArrayList<>(List.of(cue.entry(), rule));
    if (view != null) {
      evidence.add(view.entry());
    }
    Scope scope = new Scope(document, sentence);
    Optional<Mark.Context> denial = scope.denial(cue.span());
    denial.ifPresent(word -> evidence.add(word.entry()));
    return new Statement(
        sentence,
        target,
        cue.axis(),
        cue.category(),
        denial.isPresent() ? Polarity.NEGATED : Polarity.AFFIRMED,
        scope.modality(cue.span()),
        view == null ? Voice.AUTHORIAL : view.voice(),
        holder,
        holder.country().equals(target) ? Perspective.SELF : Perspective.OTHER,
        view == null ? "" : view.act(),
        view == null ? List.of() : view.via(),
        document.source().date(),
        document.source().date().isEmpty() ? "" : "metadata",
        0.5,
        evidence,
        "lexicon");
  }
}
