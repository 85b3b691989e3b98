package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.uima.UIMAException;
import org.diptych.evaluate.Coding;
import org.diptych.evaluate.CodingReader;
import org.diptych.io.AtomicFile;
import org.diptych.learn.PerceptionModel;
import org.diptych.learn.Setting;
import org.diptych.learn.Training;
import org.diptych.learn.TrainingDocument;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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
      index = "0",
      paramLabel = "GOLD",
      description = "gold folder: statements.tsv, sentences.tsv, texts with metadata.tsv")
  private Path gold;

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
    Coding coding = CodingReader.read(gold);
    if (coding.texts().isEmpty() || !coding.listsSentences()) {
      throw new StartException(
          List.of(
              gold + ": training needs the folder 'texts' and sentences.tsv beside the coding"));
    }
    Lexicon tables = lexicon.load();
    PerceptionOptions options =
        new PerceptionOptions(
            lexicon.folder(), lexicon.alone(), List.of(), language, false, null, Setting.BALANCED);
    TrainingData data = new TrainingData(options, tables);
    List<TrainingDocument> documents = data.read(coding);
    PerceptionModel model;
    try {
      Map<String, String> properties = new TreeMap<>();
      properties.put("language", language);
      properties.put("lexicon", tables.fingerprint());
      properties.put("data", data.fingerprint());
      model = Training.train(documents, tables.codebook(), judges(coding), properties);
    } catch (IllegalArgumentException e) {
      throw new StartException(List.of(gold + ": " + e.getMessage()));
    }
    AtomicFile.write(out, model::write);
    model.properties().forEach((name, value) -> terminal.out().println(name + ": " + value));
    terminal.out().flush();
    return Exit.OK;
  }

  private Set<String> judges(Coding coding) throws IOException, StartException {
    return judges == null ? Set.of() : Set.copyOf(DocumentList.read(judges, coding));
  }
}
