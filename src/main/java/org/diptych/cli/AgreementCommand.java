package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.diptych.evaluate.Adjudication;
import org.diptych.evaluate.AgreementRow;
import org.diptych.evaluate.AgreementTable;
import org.diptych.evaluate.Bootstrap;
import org.diptych.evaluate.Coder;
import org.diptych.evaluate.CoderAgreement;
import org.diptych.evaluate.CoderDisagreements;
import org.diptych.evaluate.CoderReader;
import org.diptych.evaluate.Decisions;
import org.diptych.inception.CorrectedDocument;
import org.diptych.inception.ExportedProject;
import org.diptych.io.AtomicFile;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.OutputFolder;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how far coders agree, and makes one coding of theirs. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how far coders agree, shows where they differ, and makes one coding of theirs.",
      "Agreement is Krippendorff's alpha and F1, each with an interval over documents. No coder is"
          + " taken to be right; 'evaluate' compares with a coding that is."
    })
final class AgreementCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "CODING",
      description =
          "statements.csv, output folder, gold folder, or a project exported from INCEpTION; one"
              + " that holds several coders is enough")
  private List<Path> codings;

  @Option(
      names = "--coders",
      paramLabel = "a,b",
      split = ",",
      description = "only these coders; default: all, but for the curation of a project")
  private List<String> chosen = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "folder for agreement.csv and disagreements.csv; new or empty")
  private Path out;

  @Option(names = "--overwrite", description = "replace what an earlier run wrote to OUT")
  private boolean overwrite;

  @Option(
      names = "--adjudicated",
      paramLabel = "FILE",
      description =
          "write there, as a statements.csv, what all coders have, what --decisions says, and else"
              + " what most of them have")
  private Path adjudicated;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "disagreements.csv with the column 'decision' filled in: a coder's name, or 'none'")
  private Path decisions;

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  AgreementCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException {
    checkPlaces();
    List<Coder> coders = coders(lexicon.load());
    List<AgreementRow> rows;
    try {
      rows = CoderAgreement.of(coders, Bootstrap.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw new StartException(List.of(e.getMessage()));
    }
    Decisions decided =
        decisions == null
            ? Decisions.NONE
            : Decisions.read(decisions, coders.stream().map(Coder::name).toList());
    if (out != null) {
      try (OutputFolder output = OutputFolder.open(out, overwrite)) {
        output.write("agreement.csv", writer -> AgreementTable.csv(writer, rows));
        output.write("disagreements.csv", writer -> CoderDisagreements.write(writer, coders));
        output.commit();
      }
    }
    terminal.out().print(AgreementTable.plain(rows));
    if (adjudicated != null) {
      adjudicate(Adjudication.of(coders, decided));
    }
    terminal.out().flush();
    return Exit.OK;
  }

  private void checkPlaces() throws StartException {
    List<String> faults = new ArrayList<>();
    if (out != null) {
      faults.addAll(OutputFolder.faults(out, overwrite));
    }
    if (adjudicated != null && Files.exists(adjudicated) && !overwrite) {
      faults.add(adjudicated + ": is there already; name a new file, or use --overwrite");
    }
    if (decisions != null && adjudicated == null) {
      faults.add("--decisions goes with --adjudicated, which names the file to write");
    }
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
  }

  private void adjudicate(Adjudication result) throws IOException {
    List<String> meta =
        result.rows().stream().flatMap(row -> row.meta().keySet().stream()).distinct().toList();
    AtomicFile.writeText(adjudicated, writer -> StatementsCsv.write(writer, meta, result.rows()));
    terminal
        .out()
        .println(
            "\nadjudicated: "
                + result.rows().size()
                + " statements ("
                + result.agreed()
                + " that all have; disagreements: "
                + result.decided()
                + " decided, "
                + result.byMajority()
                + " by majority, "
                + result.undecided()
                + " undecided): "
                + adjudicated);
    if (result.undecided() > 0) {
      terminal.message(
          result.undecided()
              + " disagreements are undecided and were left out; fill in 'decision' in"
              + " disagreements.csv (--out writes it), and name it with --decisions");
    }
  }

  private List<Coder> coders(Lexicon tables) throws IOException, StartException {
    SortedMap<String, Coder> coders = new TreeMap<>();
    for (Path path : codings) {
      for (Coder coder :
          ExportedProject.is(path) ? project(path, tables) : CoderReader.read(path)) {
        String name = free(coder.name(), path, coders);
        coders.put(name, coder.named(name));
      }
    }
    List<String> faults =
        chosen.stream()
            .filter(name -> !coders.containsKey(name))
            .map(
                name -> "no coder '" + name + "'; there are: " + String.join(", ", coders.keySet()))
            .toList();
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    return coders.values().stream()
        .filter(coder -> chosen.isEmpty() || chosen.contains(coder.name()))
        .toList();
  }

  /** Two codings may name their coder alike, or be of the machine both. */
  private static String free(String name, Path path, Map<String, Coder> taken) {
    if (!taken.containsKey(name)) {
      return name;
    }
    String longer = name + " (" + path + ")";
    for (int i = 2; taken.containsKey(longer); i++) {
      longer = name + " (" + path + " " + i + ")";
    }
    return longer;
  }

  private List<Coder> project(Path path, Lexicon tables) throws IOException {
    List<Coder> coders = new ArrayList<>();
    try (ExportedProject project = CodingSource.project(path, tables)) {
      for (String name : project.annotators(chosen)) {
        SortedMap<String, CorrectedDocument> documents = project.documents(name);
        CodingSource.tell(path, documents, terminal);
        SortedMap<String, Coder.Document> coded = new TreeMap<>();
        documents.forEach((document, d) -> coded.put(document, document(d)));
        coders.add(new Coder(name, coded));
      }
    }
    return coders;
  }

  private static Coder.Document document(CorrectedDocument document) {
    List<Coder.Coded> coded = new ArrayList<>();
    for (int i = 0; i < document.rows().size(); i++) {
      StatementRow row = document.rows().get(i);
      coded.add(new Coder.Coded(document.statements().get(i), row));
    }
    return new Coder.Document(document.sentences(), coded);
  }
}
