package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.uima.UIMAException;
import org.diptych.compare.Keywords;
import org.diptych.evaluate.CodedDocument;
import org.diptych.evaluate.Coding;
import org.diptych.evaluate.CodingReader;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.Decider;
import org.diptych.statement.Document;
import org.diptych.statement.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Suggests words for a lexicon. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists words that are key to the sentences of a category and that no row of the lexicon covers,"
          + " as tab-separated lines, the strongest of each category first.",
      "Key is measured by G² over sentences; listed is what chance would give once in a thousand words."
    })
final class LexiconSuggestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OwnLexicon own;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "IN",
      description =
          "coded documents (statements.tsv and texts); or any documents: then what the lexicon finds"
              + " there counts as coded")
  private Path corpus;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "3",
      description = "sentences of the category that must have a word (default: ${DEFAULT-VALUE})")
  private int least;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "15",
      description = "words of each category (default: ${DEFAULT-VALUE})")
  private int most;

  LexiconSuggestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, UIMAException, StartException {
    Lexicon lexicon = own.load();
    Keywords keywords = new Keywords();
    boolean coded = Files.isRegularFile(corpus.resolve("statements.tsv"));
    Path texts = corpus;
    BiConsumer<String, Document> count = (name, document) -> found(keywords, document);
    if (coded) {
      Coding coding = CodingReader.read(corpus);
      texts =
          coding
              .texts()
              .orElseThrow(
                  () -> new StartException(List.of(corpus + ": lacks the folder 'texts'")));
      count =
          (name, document) -> {
            if (coding.documents().containsKey(name)) {
              coded(keywords, document, coding.documents().get(name));
            }
          };
    }
    List<String> unread =
        CorpusScan.each(texts, own.language(), own.folder(), own.alone(), lexicon, count);
    terminal.out().println("axis/category\tword\tg2\tcoded\tother\texample");
    for (Keywords.Keyword word : keywords.find(least, most)) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%s\t%s\t%.1f\t%d\t%d\t%s%n",
              word.code(),
              word.word(),
              word.g2(),
              word.inside(),
              word.outside(),
              word.example().replaceAll("\\s+", " "));
    }
    terminal.out().flush();
    unread.forEach(terminal::message);
    return unread.isEmpty() ? Exit.OK : Exit.SOME_FAILED;
  }

  private static void found(Keywords keywords, Document document) {
    var statements = Decider.decide(document);
    for (Span sentence : document.sentences()) {
      Set<String> codes = new HashSet<>();
      statements.stream()
          .filter(statement -> statement.span().overlaps(sentence))
          .forEach(statement -> codes.add(statement.axis() + "/" + statement.category()));
      keywords.add(document, sentence, codes);
    }
  }

  private static void coded(Keywords keywords, Document document, CodedDocument coding) {
    for (Span sentence : document.sentences()) {
      Set<String> codes = new HashSet<>();
      coding.statements().stream()
          .filter(statement -> 2 * statement.span().overlap(sentence) > sentence.length())
          .forEach(statement -> codes.add(statement.axis() + "/" + statement.category()));
      keywords.add(document, sentence, codes);
    }
  }
}
