package org.diptych.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;

/**
 * What one coder, a person or the machine, made of documents.
 *
 * @param name of the coder
 * @param documents those that the coder read, by name
 */
public record Coder(String name, SortedMap<String, Document> documents) {

  /**
   * A statement.
   *
   * @param said what of it two codings can be compared by; empty what the coder did not say
   * @param row the same with everything that a table shows
   */
  public record Coded(CodedStatement said, StatementRow row) {}

  /**
   * A document.
   *
   * @param sentences all its sentences; empty if the coding does not list them
   * @param statements the statements
   */
  public record Document(List<Span> sentences, List<Coded> statements) {

    /** Copies the lists. */
    public Document {
      sentences = List.copyOf(sentences);
      statements = List.copyOf(statements);
    }
  }

  /** Copies the documents. */
  public Coder {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /** This coder under another name. */
  public Coder named(String other) {
    return new Coder(other, documents);
  }
}
