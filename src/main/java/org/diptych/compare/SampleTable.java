package org.diptych.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Span;
import org.diptych.statement.StatementsCsv;
import org.diptych.statement.TsvTable;

/**
 * A sample of sentences as a table to check by hand: {@code sample} writes it, a person fills in
 * the column {@code human}, {@code compare --checked} reads it.
 *
 * @param sentences the sentences that were drawn, checked or not
 */
public record SampleTable(List<SampledSentence> sentences) {

  /** The columns of the table. */
  public static final List<String> COLUMNS =
      List.of(
          "sample_id",
          "document",
          "begin",
          "end",
          "stratum",
          "inclusion_probability",
          "machine",
          "human",
          "text");

  /** Fewer checked sentences of a stratum say nothing about their spread. */
  private static final int LEAST = 2;

  /** Copies the list. */
  public SampleTable {
    sentences = List.copyOf(sentences);
  }

  /** The names of the documents of which sentences were drawn. */
  public Set<String> documents() {
    return sentences.stream().map(SampledSentence::document).collect(Collectors.toSet());
  }

  /** How many strata there are. */
  public int strata() {
    return (int) sentences.stream().map(SampledSentence::stratum).distinct().count();
  }

  /** The sentences that a person has looked at. */
  List<SampledSentence> checked() {
    return sentences.stream().filter(sentence -> sentence.human().isPresent()).toList();
  }

  /** Writes the table. */
  public void write(Writer out) throws IOException {
    out.write(String.join("\t", COLUMNS) + "\n");
    for (SampledSentence s : sentences) {
      List<String> cells =
          List.of(
              s.id(),
              s.document(),
              Integer.toString(s.span().begin()),
              Integer.toString(s.span().end()),
              s.stratum(),
              Double.toString(s.probability()),
              s.machine(),
              s.human().map(SentenceCode::cell).orElse(""),
              s.text());
      out.write(cells.stream().map(StatementsCsv::guard).collect(Collectors.joining("\t")) + "\n");
    }
    out.flush();
  }

  /**
   * Reads a table.
   *
   * @param targets whether there is a target of this name
   * @throws IOException if it cannot be read, a row is wrong, or too few rows are checked; the
   *     message names file and line
   */
  public static SampleTable read(Path file, Codebook codebook, Predicate<String> targets)
      throws IOException {
    List<SampledSentence> sentences = new ArrayList<>();
    Map<String, Double> probabilities = new HashMap<>();
    Map<String, Long> lines = new HashMap<>();
    for (TsvTable.Row row : TsvTable.read(file, COLUMNS).rows()) {
      SampledSentence sentence;
      try {
        sentence = sentence(row, codebook, targets);
      } catch (IllegalArgumentException e) {
        throw row.fault(e.getMessage());
      }
      double known = probabilities.computeIfAbsent(sentence.stratum(), s -> sentence.probability());
      if (known != sentence.probability()) {
        throw row.fault(
            "the stratum '"
                + sentence.stratum()
                + "' has two inclusion probabilities; leave that column as 'sample' wrote it");
      }
      Long before = lines.put(sentence.id(), row.line());
      if (before != null) {
        throw row.fault("the sentence stands in line " + before + ", too; leave one of them");
      }
      sentences.add(sentence);
    }
    SampleTable table = new SampleTable(sentences);
    table.requireChecked(file);
    return table;
  }

  private static SampledSentence sentence(
      TsvTable.Row row, Codebook codebook, Predicate<String> targets) {
    String human = cell(row, "human");
    if (row.cell("document").isEmpty() || row.cell("stratum").isEmpty()) {
      throw new IllegalArgumentException("document and stratum must not be empty");
    }
    return new SampledSentence(
        cell(row, "document"),
        new Span(number(row, "begin"), number(row, "end")),
        row.cell("stratum"),
        probability(row.cell("inclusion_probability")),
        cell(row, "machine"),
        human.isEmpty()
            ? Optional.empty()
            : Optional.of(SentenceCode.parse(human, codebook, targets)),
        cell(row, "text"));
  }

  private static String cell(TsvTable.Row row, String column) {
    return StatementsCsv.unguard(row.cell(column));
  }

  private static int number(TsvTable.Row row, String column) {
    try {
      return Integer.parseInt(row.cell(column));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          column + " must be a whole number, not '" + row.cell(column) + "'", e);
    }
  }

  private static double probability(String cell) {
    try {
      double probability = Double.parseDouble(cell);
      if (probability > 0 && probability <= 1) {
        return probability;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException("'" + cell + "' is no probability above 0 and up to 1");
  }

  private void requireChecked(Path file) throws IOException {
    Map<String, Long> checked =
        checked().stream()
            .collect(Collectors.groupingBy(SampledSentence::stratum, Collectors.counting()));
    Map<String, Long> drawn =
        sentences.stream()
            .collect(Collectors.groupingBy(SampledSentence::stratum, Collectors.counting()));
    if (checked.isEmpty()) {
      throw new IOException(
          file + ": no sentence is checked yet; fill in the column 'human', from the top");
    }
    for (String stratum : drawn.keySet().stream().sorted().toList()) {
      long needed = Math.min(LEAST, drawn.get(stratum));
      if (checked.getOrDefault(stratum, 0L) < needed) {
        throw new IOException(
            file
                + ": of the stratum '"
                + stratum
                + "' "
                + checked.getOrDefault(stratum, 0L)
                + " of "
                + drawn.get(stratum)
                + " sentences are checked; check "
                + needed
                + " at least, from the top");
      }
    }
  }
}
