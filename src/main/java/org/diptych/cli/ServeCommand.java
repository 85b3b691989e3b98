package org.diptych.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.diptych.inception.RecommenderServer;
import org.diptych.inception.ServerSettings;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves suggestions to INCEpTION. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Serves suggestions to INCEpTION as an external recommender, and learns from corrections.",
      "Runs until it is stopped (Ctrl-C)."
    })
final class ServeCommand implements Callable<Integer> {

  private static final int LEAST_SECRET = 16;
  private static final int MEGABYTE = 1_000_000;

  private final Terminal terminal;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "address to listen at (default: ${DEFAULT-VALUE}, this machine alone)")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8642",
      description = "port to listen at; 0 = any (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      defaultValue = "diptych-models",
      description = "folder for the models of projects (default: ${DEFAULT-VALUE})")
  private Path models;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description =
          "file whose first line every request must know: as header X-Diptych-Secret, or as first"
              + " part of the address (http://host:port/SECRET)")
  private Path secretFile;

  @Option(
      names = "--train-with",
      paramLabel = "GOLD",
      description = "gold folder to learn from beside a project's corrections; can be repeated")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--least-documents",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "from how many corrected documents on a project gets a model of its own (default:"
              + " ${DEFAULT-VALUE})")
  private int leastDocuments;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "documents that are annotated at the same time (default: the cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-body",
      paramLabel = "MB",
      defaultValue = "64",
      description = "how large a request may be (default: ${DEFAULT-VALUE})")
  private int maxBody;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "28",
      description = "for an answer; INCEpTION waits 30 (default: ${DEFAULT-VALUE})")
  private long seconds;

  @Option(
      names = "--send-limit",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "for a client to send its request (default: ${DEFAULT-VALUE})")
  private long sendSeconds;

  @Option(
      names = "--language",
      paramLabel = "xx",
      defaultValue = "en",
      description = "language of documents that do not say theirs (default: ${DEFAULT-VALUE})")
  private String language;

  @Option(
      names = "--axes",
      paramLabel = "a,b",
      split = ",",
      description = "exactly these axes; default: those that the codebook has on")
  private List<String> axes = new ArrayList<>();

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  @ArgGroup(exclusive = true)
  private ModelChoice model = new ModelChoice();

  @ArgGroup(exclusive = true)
  private SettingChoice setting = new SettingChoice();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException {
    Lexicon tables = lexicon.load();
    ServerSettings settings = settings(tables);
    CountDownLatch stopped = new CountDownLatch(1);
    RecommenderServer server = start(settings, tables);
    Thread hook =
        new Thread(
            () -> {
              server.close();
              terminal.message("stopped; the models of projects are in " + models);
              stopped.countDown();
            });
    Runtime.getRuntime().addShutdownHook(hook);
    terminal
        .out()
        .println("serving at http://" + host + ":" + server.port() + "/ (stop with Ctrl-C)");
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
      server.close();
    }
    return Exit.OK;
  }

  private RecommenderServer start(ServerSettings settings, Lexicon tables)
      throws IOException, StartException {
    try {
      return new RecommenderServer(settings, tables, new CorrectionTrainer(settings, tables, gold));
    } catch (BindException e) {
      throw new StartException(
          List.of(
              "--port "
                  + port
                  + ": cannot be had at "
                  + host
                  + " (another service may have it); name another"));
    }
  }

  private ServerSettings settings(Lexicon tables) throws IOException, StartException {
    List<String> faults = new ArrayList<>();
    Optional<String> secret = secret(faults);
    if (secret.isEmpty() && faults.isEmpty() && !loopback(host)) {
      faults.add(
          "--host "
              + host
              + ": others than this machine could reach the service; name a secret with"
              + " --secret-file");
    }
    if (leastDocuments < 1 || threads < 1 || maxBody < 1 || maxBody > 2000 || seconds < 1) {
      faults.add(
          "--least-documents, --threads, --max-body (2000 at most) and --time-limit take numbers"
              + " above 0");
    }
    if (sendSeconds < 1 || port < 0 || port > 65_535) {
      faults.add("--send-limit takes a number above 0, --port one to 65535");
    }
    tables.language(language);
    List<String> chosen = tables.axes(axes);
    model.fingerprint(language);
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    return new ServerSettings(
        host,
        port,
        secret,
        new PerceptionOptions(
            lexicon.folder(),
            lexicon.alone(),
            chosen,
            language,
            model.learned(),
            model.file(),
            setting.setting()),
        LexiconChoice.targets(tables),
        models,
        leastDocuments,
        threads,
        maxBody * MEGABYTE,
        Math.max((long) maxBody * MEGABYTE, Runtime.getRuntime().maxMemory() / 4),
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(sendSeconds),
        Duration.ofMinutes(2));
  }

  private Optional<String> secret(List<String> faults) throws IOException {
    if (secretFile == null) {
      return Optional.empty();
    }
    String line =
        Files.readString(secretFile, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    if (!line.matches("[A-Za-z0-9._~-]{" + LEAST_SECRET + ",}")) {
      faults.add(
          secretFile
              + ": its first line must be the secret: "
              + LEAST_SECRET
              + " or more letters, digits, . _ ~ -");
    }
    return Optional.of(line);
  }

  private static boolean loopback(String host) throws StartException {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartException(List.of("--host " + host + ": there is no such address"));
    }
  }
}
