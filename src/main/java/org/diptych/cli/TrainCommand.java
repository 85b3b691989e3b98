package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.diptych.evaluate.Coding;
import org.diptych.evaluate.CodingReader;
import org.diptych.inception.ExportedProject;
import org.diptych.io.AtomicFile;
import org.diptych.learn.FeatureGroup;
import org.diptych.learn.PerceptionModel;
import org.diptych.learn.Setting;
import org.diptych.learn.Training;
import org.diptych.learn.TrainingPlan;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model on coded documents. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains a model on coded documents, and cross-validates it by document.",
      "The same documents and lexicon give the same model, byte for byte."
    })
final class TrainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD",
      description =
          "gold folders (statements.tsv, sentences.tsv, texts with metadata.tsv), or projects"
              + " exported from INCEpTION")
  private List<Path> gold;

  @Option(
      names = "--constructed",
      paramLabel = "FOLDER",
      split = ",",
      description =
          "folders like GOLD with documents that were made up: how views are worded is learned from"
              + " them, but not how far the lexicon can be trusted; nothing is measured on them")
  private List<Path> constructed = List.of();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "MODEL",
      description = "file for the model; must not be there yet")
  private Path out;

  @Option(
      names = "--judge",
      paramLabel = "FILE",
      description =
          "choose thresholds and take figures on the documents listed there, one a line: best those"
              + " that the writers of the lexicon did not read; default: all")
  private Path judges;

  @Option(
      names = "--without",
      paramLabel = "GROUP",
      split = ",",
      description =
          "kinds of knowledge to leave out, to see what they are worth: words, lexicon, target,"
              + " neighbours, context, document; without the lexicon the model decides alone")
  private List<String> without = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "learn from N documents at most, for a learning curve; default: all")
  private int most;

  @Option(
      names = "--cross-validated",
      paramLabel = "FILE",
      description =
          "write there, as a statements.csv for 'evaluate', what is found in each document by a"
              + " model that did not see it")
  private Path crossValidated;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "learn from what people accepted, rejected, recoded or added in the documents, too; can be"
              + " repeated")
  private List<Path> corrections = new ArrayList<>();

  @Mixin private CodingSource source;

  @Option(
      names = "--language",
      paramLabel = "xx",
      defaultValue = "en",
      description = "language of documents that do not say theirs (default: ${DEFAULT-VALUE})")
  private String language;

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException, UIMAException {
    if (Files.exists(out)) {
      throw new StartException(List.of(out + ": is there already; name a new file"));
    }
    Lexicon tables = lexicon.load();
    TrainingData data = data(tables);
    Training.Trained trained;
    try {
      Map<String, String> properties = new TreeMap<>();
      properties.put("language", language);
      properties.put("lexicon", tables.fingerprint());
      properties.put("data", data.fingerprint());
      trained = Training.train(data.coded(), tables.codebook(), plan(data), properties);
    } catch (IllegalArgumentException e) {
      throw new StartException(List.of(e.getMessage()));
    }
    PerceptionModel model = trained.model();
    AtomicFile.write(out, model::write);
    if (crossValidated != null) {
      CrossValidatedStatements.write(crossValidated, data.documents(), trained, tables.codebook());
    }
    model.properties().forEach((name, value) -> terminal.out().println(name + ": " + value));
    terminal.out().flush();
    return Exit.OK;
  }

  private TrainingData data(Lexicon tables) throws IOException, StartException, UIMAException {
    PerceptionOptions options =
        new PerceptionOptions(
            lexicon.folder(), lexicon.alone(), List.of(), language, false, null, Setting.BALANCED);
    TrainingData data =
        new TrainingData(options, tables, LexiconChoice.corrections(corrections, tables));
    for (Path folder : gold) {
      read(folder, tables, data, false);
    }
    for (Path folder : constructed) {
      read(folder, tables, data, true);
    }
    return data;
  }

  private void read(Path path, Lexicon tables, TrainingData data, boolean madeUp)
      throws IOException, StartException, UIMAException {
    if (!ExportedProject.is(path)) {
      data.read(coding(path), madeUp);
      return;
    }
    try (ExportedProject project = CodingSource.project(path, tables)) {
      String coder = source.coder(project);
      data.read(
          CodingSource.coding(path, project.documents(coder), terminal),
          project.bare(coder, language).iterator(),
          TypeSystemDescriptionFactory.createTypeSystemDescription(),
          madeUp);
    }
  }

  private static Coding coding(Path folder) throws IOException, StartException {
    Coding coding = CodingReader.read(folder);
    if (coding.texts().isEmpty() || !coding.listsSentences()) {
      throw new StartException(
          List.of(
              folder + ": training needs the folder 'texts' and sentences.tsv beside the coding"));
    }
    return coding;
  }

  private TrainingPlan plan(TrainingData data) throws IOException, StartException {
    if (most < 0) {
      throw new StartException(List.of("--most " + most + ": name a number of documents above 0"));
    }
    return new TrainingPlan(
        judges(data), without.stream().map(FeatureGroup::of).collect(Collectors.toSet()), most);
  }

  private Set<String> judges(TrainingData data) throws IOException, StartException {
    return judges == null
        ? Set.of()
        : Set.copyOf(DocumentList.read(judges, data.documents()::containsKey, "no coding"));
  }
}
