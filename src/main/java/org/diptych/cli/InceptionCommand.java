package org.diptych.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What goes to INCEpTION. */
@Command(
    name = "inception",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Writes a corpus for the annotation editor INCEpTION.",
      "Corrected documents come back by themselves: name an exported project where 'evaluate',"
          + " 'train', 'compare' or 'agreement' takes a coding. 'serve' gives suggestions in the"
          + " editor."
    })
final class InceptionCommand implements Runnable {

  @Spec private CommandSpec spec;

  static CommandLine of(Terminal terminal) {
    return new CommandLine(new InceptionCommand())
        .addSubcommand(new InceptionExportCommand(terminal));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
