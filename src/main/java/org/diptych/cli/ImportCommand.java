package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.diptych.exchange.CodebookTable;
import org.diptych.exchange.ImportedCodebook;
import org.diptych.exchange.ImportedCoding;
import org.diptych.exchange.Imports;
import org.diptych.io.AtomicFile;
import org.diptych.io.TextsWriter;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.statement.StatementsCsv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a coding or a codebook of another tool. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a coding of the Discourse Network Analyzer (.dna) or of a REFI-QDA project (.qdpx) as a"
          + " statements.csv, or a REFI-QDA codebook (.qdc) as the codebook.tsv of a lexicon."
    })
final class ImportCommand implements Callable<Integer> {

  private static final String UNMAPPED = "unmapped.tsv";

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "a .dna, .qdpx or .qdc file")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description =
          "folder for table, texts and what is no statement; new or empty. Or a new file: with .csv"
              + " the table alone, with .tsv the codebook")
  private Path out;

  @Option(names = "--overwrite", description = "replace what an earlier import wrote to OUT")
  private boolean overwrite;

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException {
    boolean table = out.getFileName().toString().matches(".*\\.(csv|tsv)");
    List<String> faults =
        !table
            ? OutputFolder.faults(out, overwrite)
            : Files.exists(out) && !overwrite
                ? List.of(out + ": is there already; name a new file, or use --overwrite")
                : List.of();
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    if (Imports.isCodebook(file)) {
      codebook(Imports.codebook(file), table);
    } else {
      Lexicon tables = lexicon.load();
      coding(Imports.coding(file, tables.codebook(), LexiconChoice.targets(tables)), table);
    }
    return Exit.OK;
  }

  private void codebook(ImportedCodebook codebook, boolean table) throws IOException {
    if (table) {
      AtomicFile.writeText(out, codebook.table()::write);
    } else {
      try (OutputFolder output = OutputFolder.open(out, overwrite)) {
        output.write(CodebookTable.FILE, codebook.table()::write);
        output.commit();
      }
    }
    codebook.remarks().forEach(terminal::message);
    terminal.out().println(codebook.table().rows().size() + " rows: " + out);
  }

  private void coding(ImportedCoding coding, boolean table) throws IOException {
    Path unmapped =
        table ? out.resolveSibling(out.getFileName() + "." + UNMAPPED) : out.resolve(UNMAPPED);
    if (table) {
      AtomicFile.writeText(
          out, writer -> StatementsCsv.write(writer, coding.metaColumns(), coding.rows()));
      if (!coding.unmapped().isEmpty()) {
        AtomicFile.writeText(unmapped, coding::writeUnmapped);
      }
    } else {
      folder(coding);
    }
    coding.remarks().forEach(terminal::message);
    if (!coding.unmapped().isEmpty()) {
      long codes = coding.unmapped().stream().map(ImportedCoding.Unmapped::code).distinct().count();
      terminal.message(
          coding.unmapped().size()
              + " codings with "
              + codes
              + " codes are no statements; they are listed in "
              + unmapped);
    }
    terminal.out().println(coding.rows().size() + " statements: " + out);
  }

  private void folder(ImportedCoding coding) throws IOException {
    try (OutputFolder output = OutputFolder.open(out, overwrite)) {
      output.write(
          RunFiles.STATEMENTS,
          writer -> StatementsCsv.write(writer, coding.metaColumns(), coding.rows()));
      output.write(UNMAPPED, coding::writeUnmapped);
      TextsWriter texts = new TextsWriter(output.staging().resolve("texts"));
      output.write(
          () -> {
            for (Map.Entry<String, String> text : coding.texts().entrySet()) {
              texts.write(text.getKey(), text.getValue());
            }
          });
      output.commit();
    }
  }
}
