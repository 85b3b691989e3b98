package org.diptych.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.diptych.compare.AxisTable;
import org.diptych.compare.Comparison;
import org.diptych.compare.Standing;

/** The methods in sentences that can be pasted, and as a table. */
final class MethodsText {

  private final Comparison comparison;
  private final Methods methods;

  MethodsText(Comparison comparison, Methods methods) {
    this.comparison = comparison;
    this.methods = methods;
  }

  /**
   * A paragraph for an article.
   *
   * @param targets the names of the targets
   */
  String paragraph(String targets) {
    String axes =
        comparison.overall().axes().stream()
            .filter(AxisTable::measured)
            .map(table -> table.axis().label())
            .collect(Collectors.joining(" and "));
    String decided =
        methods.model().isEmpty()
            ? "with its lexicon (fingerprint %s) alone".formatted(methods.lexicon())
            : "with its lexicon (fingerprint %s) and its trained model (fingerprint %s)"
                .formatted(methods.lexicon(), methods.model());
    int human = comparison.codedByHand();
    int counted = comparison.rows(Standing.COUNTED);
    return "Perception statements about %s were found in %s documents with Diptych %s, %s, on the axes %s."
            .formatted(
                targets,
                Page.figure(comparison.facts().documentsRead()),
                methods.version(),
                decided,
                axes)
        + " A statement is a sentence that sees a country under a category, at most one per sentence, country and category; it has a polarity, a modality, a holder and a date."
        + " Of %s, %s count: %s repeat a passage of an earlier document, %s present the speaker's own country and are counted apart."
            .formatted(
                Page.plural(comparison.rows().size(), "statement"),
                counted,
                comparison.rows(Standing.DUPLICATE),
                comparison.rows(Standing.SELF))
        + " %s of those that count were coded or corrected by people, %s by the machine alone."
            .formatted(human, counted - human)
        + " Shares are those of a category in all statements about the country on the axis.";
  }

  /** How to cite the program. */
  String citation() {
    return "Diptych, version %s [computer program, Apache-2.0]. Lexicon %s%s."
        .formatted(
            methods.version(),
            methods.lexicon(),
            methods.model().isEmpty() ? ", no model" : ", model " + methods.model());
  }

  /** Everything that decides what is found. */
  List<Corpus.Line> lines() {
    List<Corpus.Line> lines = new ArrayList<>();
    methods
        .versions()
        .forEach((name, version) -> lines.add(new Corpus.Line("version of " + name, version)));
    lines.add(new Corpus.Line("fingerprint of the lexicon", methods.lexicon()));
    methods
        .settings()
        .forEach(
            (name, setting) ->
                lines.add(new Corpus.Line(name, setting.isEmpty() ? "not given" : setting)));
    return lines;
  }
}
