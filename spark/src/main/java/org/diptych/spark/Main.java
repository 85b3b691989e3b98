package org.diptych.spark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.diptych.learn.Setting;
import org.diptych.lexicon.LexiconException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.PicocliException;

/** The command line of the Spark job. */
@Command(
    name = "spark/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Annotates texts on Apache Spark; the rows are those of 'diptych annotate'.",
    footer = {"", "Exit codes: 0 done; 1 some documents failed; 2 nothing was started."})
public final class Main implements Callable<Integer> {

  private static final int SOME_FAILED = 1;
  private static final int NOTHING = 2;

  @Parameters(
      paramLabel = "IN",
      description = "a folder of .txt files, or a table (id, text, date, author, title, ...)")
  private String in;

  @Option(names = "--out", required = true, description = "folder for the tables; new or empty")
  private String out;

  @Option(
      names = "--from",
      description = "${COMPLETION-CANDIDATES}; by default what the ending of IN says, else texts")
  private SparkRun.InputForm from;

  @Option(
      names = "--format",
      defaultValue = "PARQUET",
      description = "of the tables: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private SparkRun.TableForm format;

  @Option(
      names = "--partition-by",
      split = ",",
      description = "columns by which the statements are put into folders, such as target,axis")
  private List<String> partitionBy = List.of();

  @Option(
      names = "--partitions",
      defaultValue = "0",
      description = "tasks among which the documents are put (default: four for each core)")
  private int partitions;

  @Option(names = "--axes", split = ",", description = "exactly these axes of the codebook")
  private List<String> axes = List.of();

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "language of documents that do not say theirs (default: ${DEFAULT-VALUE})")
  private String language;

  @Option(
      names = "--lexicon",
      defaultValue = "",
      description = "folder of your lexicon, at the same place on every machine")
  private String lexicon;

  @Option(names = "--only-lexicon", description = "takes it instead of the shipped one")
  private boolean onlyLexicon;

  @Option(names = "--no-model", description = "lets the lexicon decide alone")
  private boolean noModel;

  @Option(
      names = "--model",
      defaultValue = "",
      description = "file of your model, at the same place on every machine")
  private String model;

  @Option(
      names = "--setting",
      defaultValue = "BALANCED",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Setting setting;

  @Option(
      names = "--max-characters",
      defaultValue = "10000000",
      description = "how long the text of a document may be (default: ${DEFAULT-VALUE})")
  private long characters;

  @Option(
      names = "--master",
      description = "where it runs, such as local[2]; spark-submit says it by itself")
  private String master;

  private Main() {}

  /** See {@code spark/run --help}. */
  public static void main(String[] arguments) {
    int code =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, args) -> fault(e))
            .setExecutionExceptionHandler((e, line, result) -> failed(e))
            .execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException {
    Settings settings =
        new Settings(lexicon, onlyLexicon, axes, language, !noModel, model, setting, characters);
    settings.check();
    SparkSession.Builder builder = SparkSession.builder().appName("Diptych");
    if (master != null) {
      builder = builder.master(master).config("spark.driver.host", "localhost");
    }
    try (SparkSession spark = builder.getOrCreate()) {
      long begun = System.nanoTime();
      SparkRun.Totals totals =
          new SparkRun(settings, partitions, format, partitionBy).run(spark, in, form(), out);
      System.err.printf(
          Locale.ROOT,
          "diptych: %d documents, %d failed, %d statements, %d of them repetitions;"
              + " %.1f s after the session had started%n",
          totals.documents(),
          totals.failed(),
          totals.statements(),
          totals.duplicates(),
          (System.nanoTime() - begun) / 1e9);
      return totals.failed() == 0 ? 0 : SOME_FAILED;
    }
  }

  private SparkRun.InputForm form() {
    if (from != null) {
      return from;
    }
    String name = in.toLowerCase(Locale.ROOT);
    return name.endsWith(".parquet")
        ? SparkRun.InputForm.PARQUET
        : name.endsWith(".csv") ? SparkRun.InputForm.CSV : SparkRun.InputForm.TEXTS;
  }

  private static int failed(Exception e) throws Exception {
    if (e instanceof IOException || e instanceof LexiconException) {
      return fault(e);
    }
    throw e;
  }

  private static int fault(Exception e) {
    String message =
        e instanceof PicocliException ? e.getMessage() + "; see --help" : e.getMessage();
    message.lines().forEach(line -> System.err.println("diptych: " + line));
    return NOTHING;
  }
}
