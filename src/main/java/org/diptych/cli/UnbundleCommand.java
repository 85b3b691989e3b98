package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.diptych.compare.Comparison;
import org.diptych.compare.ComparisonWriter;
import org.diptych.exchange.Bundle;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import org.diptych.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the tables of a run again from its bundle. */
@Command(
    name = "unbundle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the tables of a run again from its bundle, and says which are byte for byte those of the"
          + " run.",
      "With the texts, sentences and report come back, too."
    })
final class UnbundleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BUNDLE", description = "what 'bundle' wrote")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "folder for the tables; new or empty")
  private Path out;

  @Option(names = "--overwrite", description = "replace what was unbundled to OUT before")
  private boolean overwrite;

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description = "the documents that were coded, or the --out folder of the run")
  private Path texts;

  UnbundleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException {
    List<String> faults = OutputFolder.faults(out, overwrite);
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    Bundle bundle = Bundle.read(file);
    FinishedRun run =
        new FinishedRun(
            FinishedRun.record(file + "/" + RunFiles.RUN, bundle.run()),
            texts == null ? bundle.rows() : bundle.restore(FinishedRun.texts(texts, texts)));
    List<String> verdicts;
    try (OutputFolder output = OutputFolder.open(out, overwrite)) {
      RunFiles files = new RunFiles(output);
      files.statements(bundle.metaColumns(), run.rows());
      output.write(RunFiles.RUN, writer -> writer.write(bundle.run()));
      if (!run.targets().isEmpty()) {
        Lexicon lexicon = Lexicon.shipped();
        Comparison comparison = run.comparison(bundle.codebook(), lexicon, run.targets());
        output.write(() -> ComparisonWriter.write(comparison, output.staging()));
        if (texts != null) {
          output.write(
              () ->
                  HtmlReport.write(
                      comparison,
                      run.background(lexicon, FinishedRun.texts(texts, texts)),
                      output.staging().resolve(HtmlReport.FILE)));
        }
      }
      verdicts = verdicts(bundle, output.staging());
      output.commit();
    }
    verdicts.forEach(terminal.out()::println);
    terminal.out().flush();
    return Exit.OK;
  }

  private static List<String> verdicts(Bundle bundle, Path folder) throws IOException {
    List<String> verdicts = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isRegularFile).sorted().toList()) {
        String name = child.getFileName().toString();
        boolean same = bundle.same(name, Files.readAllBytes(child));
        boolean bare = name.equals(RunFiles.STATEMENTS) && !same;
        verdicts.add(
            name
                + (same
                    ? ": the same as in the run"
                    : bare ? ": without the sentences" : ": differs from the run's"));
      }
    }
    return verdicts;
  }
}
