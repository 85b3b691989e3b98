package org.diptych.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.diptych.evaluate.Alignment;
import org.diptych.evaluate.Bootstrap;
import org.diptych.evaluate.Coding;
import org.diptych.evaluate.CodingReader;
import org.diptych.evaluate.EntryTable;
import org.diptych.evaluate.ErrorTable;
import org.diptych.evaluate.Evaluation;
import org.diptych.evaluate.EvaluationText;
import org.diptych.evaluate.Evaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares predictions with a gold coding, or two codings. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Compares predictions with a gold coding, or two codings.")
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "gold folder, output folder or statements.csv")
  private Path gold;

  @Parameters(
      index = "1",
      paramLabel = "PREDICTED",
      description = "output folder, statements.csv or gold folder")
  private Path predicted;

  @Option(
      names = "--documents",
      paramLabel = "FILE",
      description = "only the documents listed there, one a line")
  private Path documents;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "write false positives and misses there (TSV)")
  private Path errors;

  @Option(
      names = "--entries",
      paramLabel = "FILE",
      description = "write the precision of each lexicon entry there (TSV)")
  private Path entries;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Coding reference = CodingReader.read(gold);
    Coding found = CodingReader.read(predicted);
    if (documents != null) {
      List<String> names =
          Files.readAllLines(documents, StandardCharsets.UTF_8).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      reference = reference.only(names);
    }
    Alignment alignment = Alignment.of(reference, found);
    Evaluation evaluation = Evaluator.evaluate(alignment, Bootstrap.DEFAULT);
    terminal.out().print(EvaluationText.plain(evaluation));
    terminal.out().flush();
    if (errors != null) {
      try (Writer out = Files.newBufferedWriter(errors, StandardCharsets.UTF_8)) {
        new ErrorTable(alignment, reference.texts()).write(out);
      }
    }
    if (entries != null) {
      try (Writer out = Files.newBufferedWriter(entries, StandardCharsets.UTF_8)) {
        EntryTable.write(out, EntryTable.of(alignment));
      }
    }
    return 0;
  }
}
