package org.diptych.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.SentencesRead;
import org.diptych.statement.StatementRow;

/**
 * What the journal says about a document.
 *
 * @param number its place in the corpus, from 0 on
 * @param done what was found; null if it failed
 * @param failed why it failed; null if it was done
 * @param files checksums of the files that were written of it, by path below the staging folder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalEntry(int number, Found done, Fault failed, Map<String, String> files) {

  /** ASCII throughout, in one line; what no encoding can hold, such as half a character, too. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final ObjectWriter WRITER = JSON.writerFor(JournalEntry.class);
  private static final ObjectReader READER = JSON.readerFor(JournalEntry.class);

  JournalEntry {
    files = Map.copyOf(files);
  }

  /** What was found, as the journal keeps it; without sentences where none are kept. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(
      DocumentFacts facts,
      String date,
      int characters,
      int sentences,
      SentencesRead read,
      List<StatementRow> rows,
      DocumentSentences texts) {

    static Found of(DocumentResult.Done done) {
      return new Found(
          done.facts(),
          done.date(),
          done.characters(),
          done.sentences(),
          done.read(),
          done.rows(),
          done.texts().orElse(null));
    }

    DocumentResult.Done result() {
      return new DocumentResult.Done(
          facts, date, characters, sentences, read, rows, Optional.ofNullable(texts));
    }
  }

  /** A failure, as the journal keeps it. */
  record Fault(String document, Stage stage, String reason, String remedy) {}

  static JournalEntry of(int number, DocumentResult result, Map<String, String> files) {
    if (result instanceof DocumentResult.Done done) {
      return new JournalEntry(number, Found.of(done), null, files);
    }
    DocumentResult.Failed failed = (DocumentResult.Failed) result;
    DocumentException e = failed.fault();
    return new JournalEntry(
        number, null, new Fault(e.file(), failed.stage(), e.reason(), e.remedy()), files);
  }

  DocumentResult result() {
    return done != null
        ? done.result()
        : new DocumentResult.Failed(
            failed.stage(),
            new DocumentException(failed.document(), failed.reason(), failed.remedy()));
  }

  String toJson() {
    try {
      return WRITER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads an entry.
   *
   * @throws JsonProcessingException if it is none
   */
  static JournalEntry parse(String json) throws JsonProcessingException {
    return READER.readValue(json);
  }
}
