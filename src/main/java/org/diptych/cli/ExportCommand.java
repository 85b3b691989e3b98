package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.diptych.compare.Comparison;
import org.diptych.exchange.CodedCorpus;
import org.diptych.exchange.ExportFormat;
import org.diptych.exchange.Exports;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a finished run for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a finished run for other tools: Gephi, DNA, MAXQDA, NVivo, ATLAS.ti, …")
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "RUN", description = "the --out folder of a run")
  private Path folder;

  @Option(
      names = "--to",
      required = true,
      split = ",",
      paramLabel = "FORMAT",
      description =
          "graphml, gexf, quotations, charts, dna (Discourse Network Analyzer), refi-codebook,"
              + " refi-project; several with commas")
  private List<String> formats;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "folder for the files; new or empty")
  private Path out;

  @Option(names = "--overwrite", description = "replace what an earlier export wrote to OUT")
  private boolean overwrite;

  @Option(
      names = "--texts",
      paramLabel = "IN",
      description = "the documents of the run, where they are no longer where they were")
  private Path texts;

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException {
    Set<ExportFormat> chosen = formats();
    List<String> faults = OutputFolder.faults(out, overwrite);
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    FinishedRun run = FinishedRun.read(folder);
    Lexicon tables = lexicon.load();
    run.check(tables);
    CodedCorpus corpus = run.corpus(tables.codebook(), FinishedRun.texts(folder, texts));
    List<String> targets = run.targets().isEmpty() ? LexiconChoice.targets(tables) : run.targets();
    Comparison comparison = run.comparison(tables.codebook(), tables, targets);
    try (OutputFolder output = OutputFolder.open(out, overwrite)) {
      for (ExportFormat format : chosen) {
        output.write(() -> Exports.write(format, corpus, comparison, output.staging()));
      }
      output.commit();
    }
    terminal.out().println(corpus.rows().size() + " statements: " + out);
    return Exit.OK;
  }

  private Set<ExportFormat> formats() throws StartException {
    Set<ExportFormat> chosen = new LinkedHashSet<>();
    List<String> faults = new ArrayList<>();
    for (String format : formats) {
      try {
        chosen.add(ExportFormat.of(format.strip()));
      } catch (IllegalArgumentException e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    return chosen;
  }
}
