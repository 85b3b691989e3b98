package org.diptych.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;

/**
 * What people decided about the statements of a corpus, in the order in which it is to be read.
 *
 * @param all one for each row of the tables
 * @param codebook the axes of the categories
 * @param holders the country and kind of a holder by name
 */
public record Corrections(
    List<Correction> all, Codebook codebook, Function<String, Holder> holders) {

  /** Copies the list. */
  public Corrections {
    all = List.copyOf(all);
  }

  /**
   * Reads tables.
   *
   * @param files in the order in which they were made: a later verdict stands for an earlier one
   * @param targets whether there is a target of this name
   * @param holders the country and kind of a holder by name
   * @throws IOException if a table cannot be read or a row is wrong; the message names file and
   *     line
   */
  public static Corrections read(
      List<Path> files,
      Codebook codebook,
      Predicate<String> targets,
      Function<String, Holder> holders)
      throws IOException {
    return new Corrections(new CorrectionReader(codebook, targets).read(files), codebook, holders);
  }

  /** The names of the documents that are spoken of. */
  public Set<String> documents() {
    return all.stream()
        .map(Correction::document)
        .filter(document -> !document.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Those about one document. */
  public Corrections about(String document) {
    return new Corrections(
        all.stream().filter(c -> c.document().equals(document)).toList(), codebook, holders);
  }

  /**
   * Applies them.
   *
   * @param rows the table of statements, repetitions marked
   * @param documents names of all documents in the order of the table
   * @param sentences the sentences of {@link #documents()}, as far as they were read
   */
  public CorrectedRows apply(
      List<StatementRow> rows, List<String> documents, Map<String, DocumentSentences> sentences) {
    return new CorrectionRun(this, rows, sentences).apply(documents);
  }

  /** The verdict that stands for each statement: the last one. Notes stand beside it. */
  Map<List<String>, Correction> standing() {
    Map<List<String>, Correction> last = new HashMap<>();
    for (Correction correction : all) {
      if (correction.verdict() != Correction.Verdict.NOTE) {
        last.put(subject(correction), correction);
      }
    }
    return last;
  }

  /** What a verdict is about. */
  static List<String> subject(Correction correction) {
    return correction.verdict() == Correction.Verdict.ADD
        ? List.of(
            correction.document(),
            Duplicates.wording(correction.cell("text")),
            correction.target(),
            correction.category(),
            correction.source())
        : List.of(correction.id());
  }

  /** A statement as a person wants it. */
  Statement recoded(Statement s, Correction correction) {
    String target = or(correction.target(), s.target());
    String category = or(correction.category(), s.category());
    Holder holder =
        correction.cell("holder").isEmpty() || correction.cell("holder").equals(s.holder().name())
            ? s.holder()
            : holders.apply(correction.cell("holder"));
    boolean same = target.equals(s.target()) && holder.equals(s.holder());
    return new Statement(
        s.span(),
        target,
        axis(category, s.axis()),
        category,
        correction.polarity().orElse(s.polarity()),
        s.modality(),
        correction.voice().orElse(s.voice()),
        holder,
        same ? s.perspective() : perspective(holder, target),
        s.act(),
        s.via(),
        s.date(),
        s.dateSource(),
        Double.NaN,
        category.equals(s.category()) && target.equals(s.target()) ? s.evidence() : List.of(),
        correction.source());
  }

  /** A statement that a person added, dated as its document. */
  Statement added(Correction correction, Span sentence, String date) {
    Holder holder = holders.apply(correction.cell("holder"));
    return new Statement(
        sentence,
        correction.target(),
        axis(correction.category(), correction.cell("axis")),
        correction.category(),
        correction.polarity().orElse(Polarity.AFFIRMED),
        Modality.ASSERTED,
        correction.voice().orElse(Voice.AUTHORIAL),
        holder,
        perspective(holder, correction.target()),
        "",
        List.of(),
        date,
        date.isEmpty() ? "" : "metadata",
        Double.NaN,
        List.of(),
        correction.source());
  }

  private String axis(String category, String otherwise) {
    return codebook.category(category).map(Codebook.Category::axis).orElse(otherwise);
  }

  private static Perspective perspective(Holder holder, String target) {
    return holder.country().equals(target) ? Perspective.SELF : Perspective.OTHER;
  }

  private static String or(String value, String otherwise) {
    return Optional.of(value).filter(v -> !v.isEmpty()).orElse(otherwise);
  }
}
