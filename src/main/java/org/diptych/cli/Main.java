package org.diptych.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.diptych.io.InputException;
import org.diptych.lexicon.LexiconException;
import org.diptych.pipeline.MemoryException;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    name = "diptych",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Marks in historical texts who sees which country as what, and lays the countries side by"
          + " side.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 some documents failed; 2 nothing was started; 130 interrupted.",
      "'diptych COMMAND --help' explains a command."
    })
public final class Main {

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Says the version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"diptych " + Versions.diptych()};
    }
  }

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.system(), args));
  }

  /** Runs a command and gives its exit code. */
  static int run(Terminal terminal, String... args) {
    CommandLine line = line(terminal, args);
    try {
      return args.length == 0 ? line.execute("--help") : line.execute(args);
    } catch (OutOfMemoryError e) {
      terminal.message("not enough memory; give more with DIPTYCH_OPTS=-Xmx4g");
      return Exit.NOTHING;
    }
  }

  /** The commands that these arguments need: all, if they name none. */
  static CommandLine line(Terminal terminal, String... args) {
    Main main = new Main(terminal);
    CommandLine line = new CommandLine(main);
    Map<String, Supplier<Object>> commands = commands(terminal);
    if (args.length > 0 && commands.containsKey(args[0])) {
      // To read all the others takes as long as to annotate a short document.
      line.addSubcommand(commands.get(args[0]).get());
    } else {
      commands.values().forEach(command -> line.addSubcommand(command.get()));
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setParameterExceptionHandler(main::wrongArguments);
    line.setExecutionExceptionHandler((e, command, result) -> main.failed(e));
    return line;
  }

  /** The commands by name, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("annotate", () -> new AnnotateCommand(terminal));
    commands.put("compare", () -> new CompareCommand(terminal));
    commands.put("sample", () -> new SampleCommand(terminal));
    commands.put("evaluate", () -> new EvaluateCommand(terminal));
    commands.put("agreement", () -> new AgreementCommand(terminal));
    commands.put("train", () -> new TrainCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("import", () -> new ImportCommand(terminal));
    commands.put("inception", () -> InceptionCommand.of(terminal));
    commands.put("serve", () -> new ServeCommand(terminal));
    commands.put("bundle", () -> new BundleCommand(terminal));
    commands.put("unbundle", () -> new UnbundleCommand(terminal));
    commands.put("lexicon", () -> LexiconCommand.of(terminal));
    commands.put("holders", () -> new HoldersCommand(terminal));
    return commands;
  }

  private int wrongArguments(ParameterException e, String[] args) {
    terminal.message(
        e.getMessage().lines().findFirst().orElse("wrong arguments")
            + "; see "
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help");
    return Exit.NOTHING;
  }

  private int failed(Exception e) {
    if (e instanceof OutputFolder.StoppedException) {
      return Exit.INTERRUPTED; // the hook that stopped the run says so
    }
    if (e instanceof CutOffException cut) {
      int code = failed((IOException) cut.getCause());
      terminal.message(cut.getMessage());
      return code;
    }
    if (e instanceof MemoryException) {
      terminal.message(e.getMessage());
    } else if (e instanceof FileSystemException fault) {
      terminal.message(fault.getFile() + ": " + reason(fault));
    } else if (e instanceof StartException
        || e instanceof InputException
        || e instanceof LexiconException
        || e instanceof IOException) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      message.lines().forEach(terminal::message);
    } else {
      terminal.message("a fault of Diptych; please report it with these lines:");
      e.printStackTrace(terminal.err());
    }
    return Exit.NOTHING;
  }

  /** What the operating system refused; its exceptions often say no more than the file. */
  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission; give yourself the right, or name another place";
    }
    return e.getReason() == null ? "cannot be read or written" : e.getReason();
  }
}
