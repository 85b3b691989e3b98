package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.diptych.statement.Span;

/**
 * Several codings laid over each other, sentence by sentence, in the documents that two or more
 * coders read.
 *
 * @param coders their names
 * @param documents the documents that two or more of them read, by name
 */
record CodedUnits(List<String> coders, List<Document> documents) {

  /**
   * A document.
   *
   * @param name as the first of its coders calls it
   * @param sentences the stretches to count in, in the order of the text
   * @param listed whether these are all its sentences; else those that somebody coded
   * @param byCoder the statements of each coder by key, in the order of the coders; empty for one
   *     who did not read the document
   */
  record Document(
      String name,
      List<Span> sentences,
      boolean listed,
      List<Optional<SortedMap<Key, Coder.Coded>>> byCoder) {

    /** All keys of all coders, sorted. */
    SortedSet<Key> keys() {
      SortedSet<Key> keys = new TreeSet<>();
      byCoder.forEach(coded -> coded.ifPresent(map -> keys.addAll(map.keySet())));
      return keys;
    }

    /** How many coders read it. */
    long readers() {
      return byCoder.stream().filter(Optional::isPresent).count();
    }
  }

  /** Whether all sentences of all documents are known, those without a statement among them. */
  boolean listed() {
    return documents.stream().allMatch(Document::listed);
  }

  /** Lays codings over each other. */
  static CodedUnits of(List<Coder> coders) {
    SortedMap<String, List<Optional<Coder.Document>>> read = new TreeMap<>();
    for (int i = 0; i < coders.size(); i++) {
      DocumentNames names = new DocumentNames(read.keySet());
      for (Map.Entry<String, Coder.Document> d : coders.get(i).documents().entrySet()) {
        String name = names.find(d.getKey()).orElse(d.getKey());
        List<Optional<Coder.Document>> row =
            read.computeIfAbsent(
                name, n -> new ArrayList<>(Collections.nCopies(coders.size(), Optional.empty())));
        row.set(i, Optional.of(d.getValue()));
      }
    }
    List<Document> documents = new ArrayList<>();
    read.forEach(
        (name, row) -> {
          if (row.stream().filter(Optional::isPresent).count() > 1) {
            documents.add(document(name, row));
          }
        });
    return new CodedUnits(coders.stream().map(Coder::name).toList(), List.copyOf(documents));
  }

  private static Document document(String name, List<Optional<Coder.Document>> row) {
    List<Coder.Document> readers = row.stream().flatMap(Optional::stream).toList();
    Optional<List<Span>> listed =
        readers.stream().map(Coder.Document::sentences).filter(s -> !s.isEmpty()).findFirst();
    List<Span> sentences = sentences(listed.orElse(List.of()), readers);
    List<Optional<SortedMap<Key, Coder.Coded>>> byCoder =
        row.stream().map(coded -> coded.map(d -> keys(name, d, sentences))).toList();
    return new Document(name, sentences, listed.isPresent(), byCoder);
  }

  /** The sentences that are known, and one for each run of stretches that lie outside of them. */
  private static List<Span> sentences(List<Span> known, List<Coder.Document> readers) {
    TreeSet<Span> sentences = new TreeSet<>(known);
    SortedSet<Span> others =
        readers.stream()
            .flatMap(d -> d.statements().stream())
            .map(coded -> coded.said().span())
            .filter(span -> known.stream().noneMatch(span::overlaps))
            .collect(Collectors.toCollection(TreeSet::new));
    Span run = null;
    for (Span span : others) {
      if (run != null && run.overlaps(span)) {
        run = new Span(run.begin(), Math.max(run.end(), span.end()));
      } else {
        if (run != null) {
          sentences.add(run);
        }
        run = span;
      }
    }
    if (run != null) {
      sentences.add(run);
    }
    return List.copyOf(sentences);
  }

  private static SortedMap<Key, Coder.Coded> keys(
      String document, Coder.Document coded, List<Span> sentences) {
    SortedMap<Key, Coder.Coded> keys = new TreeMap<>();
    for (Coder.Coded statement : coded.statements()) {
      CodedStatement s = statement.said();
      int best = 0;
      for (int i = 1; i < sentences.size(); i++) {
        if (sentences.get(i).overlap(s.span()) > sentences.get(best).overlap(s.span())) {
          best = i;
        }
      }
      keys.putIfAbsent(new Key(document, best, s.target(), s.axis(), s.category()), statement);
    }
    return keys;
  }
}
