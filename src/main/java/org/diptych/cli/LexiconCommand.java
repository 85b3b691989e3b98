package org.diptych.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What helps somebody who writes a lexicon. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks a lexicon of your own, and suggests words for it.")
final class LexiconCommand implements Runnable {

  @Spec private CommandSpec spec;

  static CommandLine of(Terminal terminal) {
    return new CommandLine(new LexiconCommand())
        .addSubcommand(new LexiconCheckCommand(terminal))
        .addSubcommand(new LexiconSuggestCommand(terminal));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
