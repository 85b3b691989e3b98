package org.diptych.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;

/**
 * What a run found, in the order of the corpus, whatever the order of finishing was. Everything is
 * read from the journal again when it is wanted: memory holds one document at a time.
 */
public final class JournaledRun implements AutoCloseable {

  /** So many bytes of journal are searched for repetitions at a time. */
  private static final long PART = 64L << 20;

  private static final int MOST_PARTS = 400;

  private final Journal journal;
  private final DuplicateSearch search;
  private Totals totals;

  /**
   * How much there is.
   *
   * @param documents all documents, those that failed included
   * @param failed documents that failed
   * @param sentences sentences of the others
   * @param statements their statements
   * @param byHand those of them that people made
   * @param duplicates those that repeat another
   */
  public record Totals(
      int documents, int failed, long sentences, long statements, long byHand, long duplicates) {

    /** Documents that were annotated. */
    public int done() {
      return documents - failed;
    }

    /** The same documents with another table of statements. */
    public Totals with(List<StatementRow> rows) {
      return new Totals(
          documents,
          failed,
          sentences,
          rows.size(),
          rows.stream().filter(row -> row.statement().human()).count(),
          rows.stream().filter(row -> !row.duplicateOf().isEmpty()).count());
    }
  }

  /** Takes the documents. */
  @FunctionalInterface
  public interface Results {
    /** Takes one. */
    void take(DocumentResult result) throws IOException;
  }

  /** Takes the rows. */
  @FunctionalInterface
  public interface Rows {
    /** Takes one. */
    void take(StatementRow row) throws IOException;
  }

  private JournaledRun(Journal journal, DuplicateSearch search) {
    this.journal = journal;
    this.search = search;
  }

  /** Looks through a run all of whose documents are in the journal. */
  public static JournaledRun of(OutputFolder output, RunJournal journal) throws IOException {
    Journal entries = journal.journal();
    int parts = (int) Math.min(MOST_PARTS, 1 + entries.length() / PART);
    JournaledRun run =
        new JournaledRun(entries, new DuplicateSearch(output.work().resolve("duplicates"), parts));
    try {
      run.count();
    } catch (IOException e) {
      run.close();
      throw e;
    }
    return run;
  }

  private void count() throws IOException {
    int[] failed = {0};
    long[] sentences = {0};
    long[] statements = {0};
    long[] byHand = {0};
    results(
        result -> {
          if (result instanceof DocumentResult.Done done) {
            sentences[0] += done.sentences();
            for (StatementRow row : done.rows()) {
              Optional<Duplicates.Candidate> candidate = Duplicates.candidate(row);
              if (candidate.isPresent()) {
                search.add(statements[0], candidate.get());
              }
              statements[0]++;
              byHand[0] += row.statement().human() ? 1 : 0;
            }
          } else {
            failed[0]++;
          }
        });
    long duplicates = search.search();
    totals =
        new Totals(journal.size(), failed[0], sentences[0], statements[0], byHand[0], duplicates);
  }

  /** How much there is. */
  public Totals totals() {
    return totals;
  }

  /** Hands over all documents; their rows do not say yet which they repeat. */
  public void results(Results taker) throws IOException {
    for (int number = 0; number < journal.size(); number++) {
      taker.take(journal.read(number).result());
    }
  }

  /** Hands over all rows of the finished table. */
  public void rows(Rows taker) throws IOException {
    long[] next = {0};
    try (DuplicateSearch.Found found = search.found()) {
      results(
          result -> {
            if (result instanceof DocumentResult.Done done) {
              for (StatementRow row : done.rows()) {
                taker.take(row.withDuplicateOf(found.originalOf(next[0])));
                next[0]++;
              }
            }
          });
    }
  }

  /** All rows of the finished table, in memory. */
  public List<StatementRow> allRows() throws IOException {
    List<StatementRow> rows = new ArrayList<>();
    rows(rows::add);
    return rows;
  }

  /** All documents, in memory, without their rows and sentences. */
  public BatchResult allResults() throws IOException {
    List<DocumentResult> results = new ArrayList<>();
    results(
        result ->
            results.add(result instanceof DocumentResult.Done done ? done.withoutRows() : result));
    return new BatchResult(results);
  }

  /** The sentences of those documents whose sentences were kept, by document. */
  public Map<String, DocumentSentences> sentences() throws IOException {
    Map<String, DocumentSentences> sentences = new HashMap<>();
    results(
        result -> {
          if (result instanceof DocumentResult.Done done) {
            done.texts().ifPresent(texts -> sentences.put(done.document(), texts));
          }
        });
    return sentences;
  }

  @Override
  public void close() throws IOException {
    search.close();
  }
}
