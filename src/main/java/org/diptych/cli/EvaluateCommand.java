package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.diptych.evaluate.Alignment;
import org.diptych.evaluate.Bootstrap;
import org.diptych.evaluate.Coding;
import org.diptych.evaluate.DocumentKinds;
import org.diptych.evaluate.EntryTable;
import org.diptych.evaluate.ErrorTable;
import org.diptych.evaluate.Evaluation;
import org.diptych.evaluate.EvaluationData;
import org.diptych.evaluate.EvaluationText;
import org.diptych.evaluate.Evaluator;
import org.diptych.evaluate.Texts;
import org.diptych.io.AtomicFile;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares predictions with a gold coding, or two codings. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Compares predictions with a gold coding, or two codings.")
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description =
          "gold folder (statements.tsv), output folder, statements.csv, or a project exported from"
              + " INCEpTION")
  private Path gold;

  @Parameters(
      index = "1",
      paramLabel = "PREDICTED",
      description = "output folder, statements.csv, gold folder or exported project")
  private Path predicted;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "folder for evaluation.csv, .json and .md; new or empty")
  private Path out;

  @Option(names = "--overwrite", description = "replace what an earlier evaluation wrote to OUT")
  private boolean overwrite;

  @Option(
      names = "--documents",
      paramLabel = "FILE",
      description = "only the documents listed there, one a line")
  private Path documents;

  @Mixin private CodingSource source;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description =
          "write false positives, misses and wrong attributes there by cause (TSV), and show the"
              + " causes")
  private Path errors;

  @Option(
      names = "--entries",
      paramLabel = "FILE",
      description = "write the precision of each lexicon entry there (TSV)")
  private Path entries;

  @ArgGroup(
      exclusive = true,
      heading = "For sub-codes that only one of the two codings uses, and kinds of document:%n")
  private LexiconChoice lexicon = new LexiconChoice();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException {
    if (out != null) {
      List<String> faults = OutputFolder.faults(out, overwrite);
      if (!faults.isEmpty()) {
        throw new StartException(faults);
      }
    }
    Lexicon tables = lexicon.load();
    Coding reference =
        new DocumentKinds(tables).of(reference(tables)).naming(tables::canonicalHolder);
    Coding found = source.read(predicted, tables, terminal).naming(tables::canonicalHolder);
    if (lexicon.folder() != null) {
      Codebook codebook = tables.codebook();
      Coding raised = reference.atTheLevelOf(found, codebook);
      found = found.atTheLevelOf(reference, codebook);
      reference = raised;
    }
    Alignment alignment;
    try {
      alignment = Alignment.of(reference, found);
    } catch (IllegalArgumentException e) {
      throw new StartException(List.of(e.getMessage()));
    }
    Texts texts = new Texts(reference.texts());
    Evaluation evaluation = Evaluator.evaluate(alignment, texts, Bootstrap.DEFAULT);
    if (out != null) {
      write(evaluation);
    }
    if (errors != null) {
      AtomicFile.writeText(errors, new ErrorTable(alignment, texts)::write);
    }
    if (entries != null) {
      AtomicFile.writeText(entries, writer -> EntryTable.write(writer, EntryTable.of(alignment)));
    }
    terminal.out().print(EvaluationText.plain(evaluation, errors != null));
    terminal.out().flush();
    return Exit.OK;
  }

  /** The gold coding, or the part of it that is asked for. */
  private Coding reference(Lexicon tables) throws IOException, StartException {
    Coding all = source.read(gold, tables, terminal);
    if (documents == null) {
      return all;
    }
    return all.only(DocumentList.read(documents, all));
  }

  private void write(Evaluation evaluation) throws IOException {
    try (OutputFolder output = OutputFolder.open(out, overwrite)) {
      output.write("evaluation.csv", writer -> EvaluationData.csv(writer, evaluation));
      output.write("evaluation.json", writer -> EvaluationData.json(writer, evaluation));
      String markdown = EvaluationText.markdown(evaluation);
      output.write("evaluation.md", writer -> writer.write(markdown));
      output.commit();
    }
  }
}
