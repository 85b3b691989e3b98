package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.diptych.exchange.Bundle;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.RunFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs a finished run for others who may not have its texts. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Packs a finished run without its texts: codes, offsets, checksums, codebook, lexicon,"
          + " parameters.",
      "'unbundle' makes the tables again."
    })
final class BundleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "RUN", description = "the --out folder of a run")
  private Path folder;

  @Option(
      names = "--no-text",
      description = "leave out documents and sentences; must be given, for a bundle never has them")
  private boolean noText;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "the zip; must not be there yet")
  private Path out;

  @Option(
      names = "--texts",
      paramLabel = "IN",
      description = "the documents of the run, where they are no longer where they were")
  private Path texts;

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  BundleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException {
    if (!noText) {
      throw new StartException(
          List.of("a bundle leaves out documents and sentences; say so with --no-text"));
    }
    if (Files.exists(out)) {
      throw new StartException(List.of(out + ": is there already; name a new file"));
    }
    FinishedRun run = FinishedRun.read(folder);
    Lexicon tables = lexicon.load();
    run.check(tables);
    Bundle bundle =
        Bundle.of(
            run.corpus(tables.codebook(), FinishedRun.texts(folder, texts)),
            FinishedRun.read(folder, RunFiles.RUN),
            files(),
            Lexicon.tables(lexicon.folder(), lexicon.alone()));
    bundle.write(out);
    long missing = bundle.texts().values().stream().filter(String::isEmpty).count();
    if (missing > 0) {
      terminal.message(
          missing
              + " texts are not at hand and have no checksum; name the folder with the documents"
              + " with --texts");
    }
    terminal.out().println(bundle.rows().size() + " statements without text: " + out);
    return Exit.OK;
  }

  /** The checksums of the files that the run wrote beside texts and annotated documents. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path file : children.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(OutputFolder.LOG) && !name.equals(OutputFolder.MANIFEST)) {
          files.put(name, Bundle.checksum(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }
}
