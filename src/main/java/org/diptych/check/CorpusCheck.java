package org.diptych.check;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.io.Corpus;
import org.diptych.io.CorpusDocument;
import org.diptych.io.CorpusDocuments;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.diptych.io.SourceFacts;
import org.diptych.io.StatementRows;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.DuplicateSearch;
import org.diptych.statement.Duplicates;
import org.diptych.statement.RegionKind;
import org.diptych.statement.Span;
import org.diptych.type.Region;

/**
 * Reads all documents of a corpus, one after the other, and looks at each and at what they share.
 * Passages go to the disk; of each document memory holds a sketch and a few lines.
 */
public final class CorpusCheck {

  /** Shorter passages recur by chance, in letters and digits. */
  private static final int LEAST_PASSAGE = 100;

  private static final int PARTS = 16;

  private final Corpus corpus;
  private final Lexicon lexicon;
  private final LanguageGuess languages = new LanguageGuess();
  private final LikeDocuments like = new LikeDocuments();
  private final RecurringLines lines = new RecurringLines();
  private final List<CheckedDocument> documents = new ArrayList<>();
  private final List<Integer> passages = new ArrayList<>();
  private long rows;

  private CorpusCheck(Corpus corpus, Lexicon lexicon) throws IOException {
    this.corpus = corpus;
    this.lexicon = lexicon;
  }

  /**
   * Checks a corpus.
   *
   * @param corpus opened for documents of any language
   * @param work takes files for the time of the check; need not exist, and is taken away
   * @param listener is told of each document, before passages and lines are counted
   * @throws IOException if the work folder cannot be written
   */
  public static CheckReport of(
      Corpus corpus, Lexicon lexicon, Path work, Consumer<CheckedDocument> listener)
      throws IOException, UIMAException {
    CorpusCheck check = new CorpusCheck(corpus, lexicon);
    try (DuplicateSearch search = new DuplicateSearch(work, PARTS)) {
      check.read(search, listener);
      return check.report(search);
    }
  }

  private void read(DuplicateSearch search, Consumer<CheckedDocument> listener)
      throws IOException, UIMAException {
    JCas jcas = JCasFactory.createJCas(corpus.typeSystem());
    try (CorpusDocuments all = corpus.documents()) {
      while (all.hasNext()) {
        CorpusDocument next = all.next();
        String file =
            all.filesBegun() == 0 ? next.name() : corpus.files().get(all.filesBegun() - 1);
        CheckedDocument checked;
        try {
          checked = check(next, file, jcas, search);
        } catch (DocumentException e) {
          checked = CheckedDocument.unreadable(file, e);
          lines.add("");
          passages.add(0);
        }
        documents.add(checked);
        listener.accept(checked);
      }
    }
  }

  private CheckedDocument check(
      CorpusDocument document, String file, JCas jcas, DuplicateSearch search)
      throws DocumentException, IOException {
    DocumentFacts facts = read(document, jcas);
    String text = jcas.getDocumentText();
    SourceFacts known = StatementRows.source(jcas);
    Optional<LanguageLexicon> tables =
        lexicon.languages().contains(facts.language())
            ? Optional.of(lexicon.language(facts.language()))
            : Optional.empty();
    Map<String, SourceGuesses.Guess> guesses =
        SourceGuesses.of(document.name(), text, known, tables);
    lines.add(withoutFurniture(jcas));
    String day =
        known.date().isEmpty()
            ? Optional.ofNullable(guesses.get("date")).map(SourceGuesses.Guess::value).orElse("~")
            : known.date();
    passages.add(passages(document.name(), day, jcas, search));
    return new CheckedDocument(
        document.name(),
        file,
        Optional.empty(),
        text.length(),
        facts.encoding(),
        facts.language(),
        languages.of(text),
        known,
        guesses,
        Garbage.of(text),
        like.add(document.name(), text),
        new CheckedDocument.Passages(0, 0, ""),
        0);
  }

  private static DocumentFacts read(CorpusDocument document, JCas jcas) throws DocumentException {
    try {
      jcas.reset();
      return document.readInto(jcas);
    } catch (RuntimeException | StackOverflowError e) {
      throw new DocumentException(
          document.name(),
          "cannot be read (" + e.getClass().getSimpleName() + ")",
          "report the document",
          e);
    }
  }

  /** The text with blanks for what its reader took for furniture. */
  private static String withoutFurniture(JCas jcas) {
    StringBuilder text = new StringBuilder(jcas.getDocumentText());
    for (Region region : jcas.select(Region.class)) {
      if (RegionKind.FURNITURE.id().equals(region.getKind())) {
        for (int i = region.getBegin(); i < region.getEnd(); i++) {
          text.setCharAt(i, ' ');
        }
      }
    }
    return text.toString();
  }

  private int passages(String document, String day, JCas jcas, DuplicateSearch search)
      throws IOException {
    int count = 0;
    for (Paragraph paragraph : jcas.select(Paragraph.class)) {
      String wording = Duplicates.wording(paragraph.getCoveredText());
      if (wording.length() >= LEAST_PASSAGE) {
        Span span = new Span(paragraph.getBegin(), paragraph.getEnd());
        search.add(rows, Duplicates.Candidate.of("", wording, day, document, span, document));
        rows++;
        count++;
      }
    }
    return count;
  }

  private CheckReport report(DuplicateSearch search) throws IOException {
    search.search();
    List<CheckedDocument> complete = new ArrayList<>();
    long row = 0;
    try (DuplicateSearch.Found found = search.found()) {
      for (int i = 0; i < documents.size(); i++) {
        Map<String, Integer> originals = new TreeMap<>();
        int repeated = 0;
        for (int passage = 0; passage < passages.get(i); passage++) {
          String original = found.originalOf(row);
          row++;
          if (!original.isEmpty() && !original.equals(documents.get(i).document())) {
            originals.merge(original, 1, Integer::sum);
            repeated++;
          }
        }
        complete.add(
            documents
                .get(i)
                .with(
                    new CheckedDocument.Passages(passages.get(i), repeated, most(originals)),
                    lines.in(i)));
      }
    }
    return new CheckReport(complete, lines.found(), corpus.skipped());
  }

  private static String most(Map<String, Integer> originals) {
    return originals.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
