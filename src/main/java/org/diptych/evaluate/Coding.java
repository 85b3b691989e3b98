package org.diptych.evaluate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;

/**
 * A coding of documents: a gold folder, the output of a run, or the table of a second coder.
 *
 * @param name how messages name it
 * @param documents the documents by name
 * @param listsSentences whether the coding says which sentences were read; if not, only those with
 *     a statement are known
 * @param texts the folder with the documents' texts; empty if there is none
 */
public record Coding(
    String name,
    SortedMap<String, CodedDocument> documents,
    boolean listsSentences,
    Optional<Path> texts) {

  /** Copies the documents. */
  public Coding {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /**
   * The coding of some of the documents.
   *
   * @throws IllegalArgumentException if one of them was not coded
   */
  public Coding only(Collection<String> names) {
    DocumentNames known = new DocumentNames(documents.keySet());
    SortedMap<String, CodedDocument> chosen = new TreeMap<>();
    for (String wanted : names) {
      String found =
          known
              .find(wanted)
              .orElseThrow(
                  () -> new IllegalArgumentException(name + " has no document '" + wanted + "'"));
      chosen.put(found, documents.get(found));
    }
    return withDocuments(chosen);
  }

  /** This coding with other documents in the place of its own. */
  Coding withDocuments(SortedMap<String, CodedDocument> others) {
    return new Coding(name, others, listsSentences, texts);
  }

  /**
   * This coding with every sub-code that another coding does not use counted as the nearest
   * category above it that the other uses.
   */
  public Coding atTheLevelOf(Coding other, Codebook codebook) {
    Set<String> used =
        other.documents.values().stream()
            .flatMap(document -> document.statements().stream())
            .map(CodedStatement::category)
            .collect(Collectors.toSet());
    SortedMap<String, CodedDocument> raised = new TreeMap<>();
    for (CodedDocument document : documents.values()) {
      List<CodedStatement> statements =
          document.statements().stream()
              .map(
                  s ->
                      codebook.withParents(s.category()).stream()
                          .filter(used::contains)
                          .findFirst()
                          .map(s::withCategory)
                          .orElse(s))
              .toList();
      raised.put(document.name(), document.withStatements(statements));
    }
    return withDocuments(raised);
  }

  /** This coding with its holders named otherwise, so that two names of one body are one. */
  public Coding naming(UnaryOperator<String> holders) {
    SortedMap<String, CodedDocument> named = new TreeMap<>();
    for (CodedDocument document : documents.values()) {
      List<CodedStatement> statements =
          document.statements().stream().map(s -> s.withHolder(holders.apply(s.holder()))).toList();
      named.put(document.name(), document.withStatements(statements));
    }
    return new Coding(name, named, listsSentences, texts);
  }

  /** Whether a document of this name was coded. */
  public boolean has(String document) {
    return new DocumentNames(documents.keySet()).find(document).isPresent();
  }
}
