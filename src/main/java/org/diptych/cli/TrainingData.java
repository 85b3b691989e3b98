package org.diptych.cli;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.annotator.CasDocument;
import org.diptych.evaluate.CodedDocument;
import org.diptych.evaluate.CodedStatement;
import org.diptych.evaluate.Coding;
import org.diptych.io.Corpus;
import org.diptych.io.CorpusDocument;
import org.diptych.io.CorpusDocuments;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.diptych.io.StatementRows;
import org.diptych.learn.Candidate;
import org.diptych.learn.FeatureExtractor;
import org.diptych.learn.TrainingDocument;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Sha256;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.statement.Corrections;
import org.diptych.statement.Decider;
import org.diptych.statement.Document;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;

/**
 * Lays codings of documents over what the annotators find in them, and remembers both: what is
 * learned from and the documents themselves.
 */
final class TrainingData {

  private final PerceptionOptions options;
  private final Lexicon lexicon;
  private final TrainingCorrections corrections;
  private final MessageDigest digest = Sha256.digest();
  private final List<TrainingDocument> coded = new ArrayList<>();
  private final SortedMap<String, Document> documents = new TreeMap<>();

  /**
   * @param corrections what people decided about statements in the documents
   */
  TrainingData(PerceptionOptions options, Lexicon lexicon, Corrections corrections) {
    this.options = options;
    this.lexicon = lexicon;
    this.corrections = new TrainingCorrections(corrections);
  }

  /** What is learned from. */
  List<TrainingDocument> coded() {
    return List.copyOf(coded);
  }

  /** The documents by name, with everything marked that the lexicon finds. */
  SortedMap<String, Document> documents() {
    return Collections.unmodifiableSortedMap(documents);
  }

  /** SHA-256 over texts and statements that were read. */
  String fingerprint() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Reads all documents of a coding from the folder of its texts.
   *
   * @param constructed whether they were made up to be learned from
   * @throws StartException if a document has no text, cannot be read, or was read before
   */
  void read(Coding coding, boolean constructed) throws UIMAException, IOException, StartException {
    Corpus corpus =
        Corpus.open(coding.texts().orElseThrow(), options.language(), lexicon.languages());
    try (CorpusDocuments all = corpus.documents()) {
      read(coding, all, corpus.typeSystem(), constructed);
    }
  }

  /**
   * Reads all documents of a coding.
   *
   * @param all documents, those of the coding among them
   * @param types that the documents need
   * @param constructed whether they were made up to be learned from
   * @throws StartException if a document is not there, cannot be read, or was read before
   */
  void read(
      Coding coding, Iterator<CorpusDocument> all, TypeSystemDescription types, boolean constructed)
      throws UIMAException, IOException, StartException {
    AnalysisEngine engine = createEngine(PerceptionPipeline.complete(options));
    JCas jcas = JCasFactory.createJCas(types);
    Set<String> missing = new TreeSet<>(coding.documents().keySet());
    try {
      while (all.hasNext()) {
        CorpusDocument next = all.next();
        if (!missing.remove(next.name())) {
          continue;
        }
        jcas.reset();
        DocumentFacts facts = next.readInto(jcas);
        engine.process(jcas);
        Document document = CasDocument.read(jcas, lexicon.language(facts.language()));
        if (documents.put(next.name(), document) != null) {
          throw new StartException(
              List.of(
                  coding.name() + ": " + next.name() + ": another coding has this document, too"));
        }
        CodedDocument corrected =
            corrections.apply(
                coding.documents().get(next.name()),
                StatementRows.sentences(jcas, next.name(), facts.meta()),
                StatementRows.of(jcas, next.name(), facts.meta()));
        coded.add(document(document, corrected, constructed));
      }
    } catch (DocumentException e) {
      throw new StartException(List.of(e.getMessage()));
    }
    if (!missing.isEmpty()) {
      throw new StartException(
          missing.stream()
              .map(name -> coding.name() + ": " + name + ": coded, but not there")
              .toList());
    }
  }

  private TrainingDocument document(Document document, CodedDocument coded, boolean constructed) {
    digest.update((coded.name() + document.text()).getBytes(StandardCharsets.UTF_8));
    List<Statement> found = Decider.decide(document);
    List<Candidate> candidates = FeatureExtractor.candidates(document, found);
    List<Set<String>> labels = new ArrayList<>();
    List<Set<String>> denied = new ArrayList<>();
    Set<CodedStatement> reached = new HashSet<>();
    for (Candidate candidate : candidates) {
      Span sentence = codedSentence(coded, document.sentences().get(candidate.sentence()));
      Set<String> categories = new TreeSet<>();
      Set<String> negated = new TreeSet<>();
      for (CodedStatement statement : coded.statements()) {
        if (sentence != null
            && statement.span().equals(sentence)
            && statement.target().equals(candidate.target())) {
          categories.add(statement.category());
          if (statement.polarity() == Polarity.NEGATED) {
            negated.add(statement.category());
          }
          reached.add(statement);
        }
      }
      labels.add(categories);
      denied.add(negated);
    }
    coded
        .statements()
        .forEach(s -> digest.update((s.code() + s.span()).getBytes(StandardCharsets.UTF_8)));
    return new TrainingDocument(
        coded.name(),
        document.date(),
        constructed,
        candidates,
        labels,
        denied,
        new HashSet<>(coded.statements()).size() - reached.size());
  }

  /** The coded sentence that a sentence overlaps most; null if none. */
  private static Span codedSentence(CodedDocument coded, Span sentence) {
    Span best = null;
    for (Span candidate : coded.sentences()) {
      int overlap = candidate.overlap(sentence);
      if (overlap > 0 && (best == null || overlap > best.overlap(sentence))) {
        best = candidate;
      }
    }
    return best;
  }
}
