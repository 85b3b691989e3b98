package org.diptych.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** All commands, with those below them, as the command line has them. */
public final class CommandTree {

  private CommandTree() {}

  /** The commands by their whole name ("diptych lexicon check"), in the order of the help. */
  public static Map<String, CommandLine> commands() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Map<String, CommandLine> commands = new LinkedHashMap<>();
    collect(Main.line(new Terminal(nowhere, nowhere, false)), commands);
    return commands;
  }

  private static void collect(CommandLine command, Map<String, CommandLine> commands) {
    commands.put(command.getCommandSpec().qualifiedName(), command);
    command.getSubcommands().values().forEach(below -> collect(below, commands));
  }
}
