package org.diptych.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.uima.UIMAException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Annotates documents and writes one row per perception statement. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    defaultValueProvider = BatchOptions.Defaults.class,
    description = "Annotates documents and writes one row per perception statement.")
final class AnnotateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CorpusOptions options;

  AnnotateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StartException, IOException, UIMAException {
    return CorpusRun.prepare(terminal, options)
        .run("annotate", Map.of(), Set.of(), Optional.empty());
  }
}
