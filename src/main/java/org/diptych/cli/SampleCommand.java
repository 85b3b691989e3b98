package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.uima.UIMAException;
import org.diptych.compare.SampleTable;
import org.diptych.compare.Sampler;
import org.diptych.io.AtomicFile;
import org.diptych.pipeline.BatchRun;
import org.diptych.pipeline.DocumentResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws sentences to check by hand. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Annotates documents and draws a sample of sentences, coded and uncoded, to check by hand.",
      "'compare --checked' corrects its figures with the checked sample."
    })
final class SampleCommand implements Callable<Integer> {

  /** A smaller sample tells nothing. */
  private static final int LEAST = 30;

  private final Terminal terminal;

  @Mixin private AnnotationOptions options;

  @Option(
      names = "--n",
      paramLabel = "N",
      defaultValue = "300",
      description = "how many sentences to draw (default: ${DEFAULT-VALUE})")
  private int n;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1945",
      description = "another seed draws other sentences (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "table for the sample (TSV); must not be there yet")
  private Path out;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StartException, IOException, UIMAException {
    if (n < LEAST) {
      throw new StartException(List.of("--n " + n + ": name " + LEAST + " sentences or more"));
    }
    if (Files.exists(out)) {
      throw new StartException(
          List.of(out + ": is there already, and may hold what you checked; name a new file"));
    }
    CorpusInput input = CorpusInput.open(options, List.of());
    Progress progress = new Progress(terminal, EventLog.none(), input.corpus().files().size());
    Sampler sampler = new Sampler(n, seed);
    new BatchRun(
            input.pipeline(), Optional.empty(), BatchOptions.standard(), false, document -> true)
        .run(
            input.corpus(),
            (document, file, took) -> {
              progress.finished(document, file, took);
              if (document instanceof DocumentResult.Done done) {
                sampler.add(done.texts().orElseThrow(), done.rows());
              }
            });
    progress.end();
    SampleTable sample = sampler.draw();
    if (sample.sentences().isEmpty()) {
      terminal.message(options.in + ": no sentence could be read, so there is nothing to draw");
      return progress.speed().failures() == 0 ? Exit.NOTHING : Exit.SOME_FAILED;
    }
    AtomicFile.writeText(out, sample::write);
    terminal
        .out()
        .println(
            sample.sentences().size()
                + " of "
                + sampler.population()
                + " sentences, from "
                + sample.strata()
                + " strata: "
                + out);
    terminal
        .out()
        .println(
            "Fill in the column 'human', from the top: the codes of each sentence, separated by"
                + " '; ', or none.");
    return progress.speed().failures() == 0 ? Exit.OK : Exit.SOME_FAILED;
  }
}
