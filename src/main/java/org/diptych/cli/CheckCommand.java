package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.uima.UIMAException;
import org.diptych.check.CheckReport;
import org.diptych.check.CheckedDocument;
import org.diptych.check.CorpusCheck;
import org.diptych.check.MetadataDraft;
import org.diptych.io.AtomicFile;
import org.diptych.io.Corpus;
import org.diptych.io.DocumentException;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.pipeline.Versions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks through documents before they are annotated. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Looks through documents before they are annotated: which cannot be read, have no date, are in"
          + " another language, were badly read by a machine, or repeat others; which lines recur.",
      "Drafts a metadata.tsv from what the documents, their names and headings say; its column"
          + " 'guessed' tells what to look over before you put it beside the documents."
    },
    footer = {"", "Exit codes: 0 all can be read; 1 some cannot; 2 nothing was started."})
final class CheckCommand implements Callable<Integer> {

  private static final String TABLE = "check.csv";
  private static final String RECORD = "check.json";

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "folder with documents, or one document")
  private Path in;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "folder for check.csv, check.json and the draft; new or empty")
  private Path out;

  @Option(names = "--overwrite", description = "replace what an earlier check wrote to OUT")
  private boolean overwrite;

  @Option(
      names = "--draft",
      paramLabel = "FILE",
      description = "write the draft of metadata.tsv there; must not be there yet")
  private Path draft;

  @Option(
      names = "--language",
      paramLabel = "xx",
      defaultValue = "en",
      description = "language of documents that do not say theirs (default: ${DEFAULT-VALUE})")
  private String language;

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException, UIMAException {
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    Lexicon tables = lexicon.load();
    // Documents of any language: that there is no lexicon for one is worth telling.
    Corpus corpus = Corpus.open(in, language, List.of());
    if (corpus.files().isEmpty()) {
      throw new StartException(List.of(in + ": no documents there; name a folder with texts"));
    }
    Path work = Files.createTempDirectory("diptych-check");
    CheckReport report;
    try {
      report = CorpusCheck.of(corpus, tables, work, this::tell);
    } finally {
      Files.deleteIfExists(work);
    }
    MetadataDraft table = new MetadataDraft(corpus, report, tables.languages()::contains);
    new CheckSummary(terminal.out(), tables.languages()::contains).tell(report);
    if (draft != null) {
      AtomicFile.writeText(draft, table::write);
      drafted(draft, table);
    }
    if (out != null) {
      write(report, table);
    }
    terminal.out().flush();
    return report.documents().stream().allMatch(CheckedDocument::readable)
        ? Exit.OK
        : Exit.SOME_FAILED;
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (out != null && CorpusOptions.overlap(in, out)) {
      faults.add(CorpusOptions.overlapping(in, out));
    } else if (out != null) {
      faults.addAll(OutputFolder.faults(out, overwrite));
    }
    if (draft != null && Files.exists(draft)) {
      faults.add(draft + ": is there already, and may hold what you wrote; name a new file");
    }
    return faults;
  }

  private void tell(CheckedDocument document) {
    document.fault().map(DocumentException::getMessage).ifPresent(terminal::message);
  }

  private void write(CheckReport report, MetadataDraft table) throws IOException {
    try (OutputFolder output = OutputFolder.open(out, overwrite)) {
      output.write(TABLE, report::writeCsv);
      output.write(MetadataDraft.NAME, table::write);
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("versions", Versions.all());
      record.put("language", language);
      record.putAll(report.json());
      new RunFiles(output).json(RECORD, record);
      output.commit();
    }
    drafted(out.resolve(MetadataDraft.NAME), table);
  }

  private void drafted(Path file, MetadataDraft table) {
    int left = table.left().size();
    terminal
        .out()
        .println(
            "draft: "
                + file
                + "; look over what its column 'guessed' names, and put it beside the documents"
                + (left == 0
                    ? ""
                    : " (without "
                        + left
                        + (left == 1 ? " file" : " files")
                        + ", which other tables describe)"));
  }
}
