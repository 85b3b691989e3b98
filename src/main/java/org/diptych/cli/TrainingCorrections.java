package org.diptych.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.evaluate.CodedDocument;
import org.diptych.evaluate.CodedStatement;
import org.diptych.statement.CorrectedRows;
import org.diptych.statement.Correction;
import org.diptych.statement.Corrections;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;

/**
 * Puts people's corrections into the coding from which a model learns: what they rejected is none,
 * what they accepted, recoded or added is one. Rejections and rows of which the statement is not
 * made here (the lexicon alone decides before training) go by their sentence, target and category.
 */
final class TrainingCorrections {

  private final Corrections corrections;

  TrainingCorrections(Corrections corrections) {
    this.corrections = corrections;
  }

  /**
   * The coding of a document after corrections.
   *
   * @param rows what the lexicon finds in it
   */
  CodedDocument apply(CodedDocument coded, DocumentSentences document, List<StatementRow> rows) {
    Corrections here = corrections.about(coded.name());
    if (here.all().isEmpty()) {
      return coded;
    }
    CorrectedRows corrected =
        here.apply(rows, List.of(coded.name()), Map.of(coded.name(), document));
    List<CodedStatement> statements = new ArrayList<>(coded.statements());
    for (StatementRow row : corrected.rejected()) {
      remove(
          statements, row.statement().span(), row.statement().target(), row.statement().category());
    }
    for (Correction orphan : corrected.orphans()) {
      if (orphan.verdict() == Correction.Verdict.REJECT) {
        document
            .find(orphan.begin(), orphan.cell("text"))
            .ifPresent(
                place -> remove(statements, place.span(), orphan.target(), orphan.category()));
      }
    }
    for (StatementRow row : corrected.rows()) {
      if (row.statement().human()) {
        sentence(coded, row.statement().span())
            .ifPresent(
                sentence -> {
                  remove(
                      statements, sentence, row.statement().target(), row.statement().category());
                  statements.add(statement(row, sentence));
                });
      }
    }
    return new CodedDocument(
        coded.name(), coded.year(), coded.title(), coded.kind(), coded.sentences(), statements);
  }

  private static void remove(
      List<CodedStatement> statements, Span sentence, String target, String category) {
    statements.removeIf(
        s ->
            2 * s.span().overlap(sentence) > s.span().length()
                && s.target().equals(target)
                && s.category().equals(category));
  }

  /** The coded sentence that a sentence overlaps most. */
  private static Optional<Span> sentence(CodedDocument coded, Span sentence) {
    return coded.sentences().stream()
        .filter(other -> other.overlaps(sentence))
        .max((a, b) -> Integer.compare(a.overlap(sentence), b.overlap(sentence)));
  }

  private static CodedStatement statement(StatementRow row, Span sentence) {
    return new CodedStatement(
        sentence,
        row.statement().target(),
        row.statement().axis(),
        row.statement().category(),
        row.statement().polarity(),
        row.statement().voice().id(),
        row.statement().holder().name(),
        row.statement().holder().kind(),
        row.statement().date(),
        row.statement().modality().id(),
        Double.NaN,
        List.of(),
        row.text());
  }
}
