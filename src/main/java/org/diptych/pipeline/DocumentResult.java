package org.diptych.pipeline;

import java.util.List;
import java.util.Optional;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.SentencesRead;
import org.diptych.statement.StatementRow;

/** What became of one document. */
public sealed interface DocumentResult {

  /** Name of the document: its path below the input folder. */
  String document();

  /**
   * A document that was annotated.
   *
   * @param facts what is known about it
   * @param date ISO 8601 date, possibly partial; empty if unknown
   * @param characters length of the text in UTF-16 code units
   * @param sentences how many sentences it has
   * @param read how many of them can hold a statement, and speak of which target
   * @param rows its statements
   * @param texts its sentences themselves, if the run was told to keep them
   */
  record Done(
      DocumentFacts facts,
      String date,
      int characters,
      int sentences,
      SentencesRead read,
      List<StatementRow> rows,
      Optional<DocumentSentences> texts)
      implements DocumentResult {

    /** Copies the list. */
    public Done {
      rows = List.copyOf(rows);
    }

    @Override
    public String document() {
      return facts.name();
    }

    /** The same without its statements and sentences, which need most of the room. */
    Done withoutRows() {
      return new Done(facts, date, characters, sentences, read, List.of(), Optional.empty());
    }
  }

  /**
   * A document that could not be done.
   *
   * @param stage how far it came
   * @param fault why, with a remedy
   */
  record Failed(Stage stage, DocumentException fault) implements DocumentResult {

    @Override
    public String document() {
      return fault.file();
    }
  }
}
