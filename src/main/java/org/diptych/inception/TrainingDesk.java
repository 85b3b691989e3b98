package org.diptych.inception;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.evaluate.CodedDocument;
import org.diptych.evaluate.CodedStatement;
import org.diptych.evaluate.Coding;
import org.diptych.exchange.Concepts;
import org.diptych.io.CasReader;
import org.diptych.io.CasWriter;
import org.diptych.io.CorpusDocument;
import org.diptych.io.DocumentException;
import org.diptych.io.StatementRows;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Span;
import org.diptych.type.PerceptionStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains in the background, one project at a time, on what annotators made of their documents. The
 * model of a project is replaced when the new one is whole; a training that fails leaves the old.
 */
final class TrainingDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TrainingDesk.class);

  private final ModelTrainer trainer;
  private final ProjectModels models;
  private final Slots slots;
  private final String language;
  private final int leastDocuments;
  private final Duration patience;
  private final Metrics metrics;
  private final AtomicBoolean running = new AtomicBoolean();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "training"));

  TrainingDesk(
      ModelTrainer trainer,
      ProjectModels models,
      Codebook codebook,
      ServerSettings settings,
      Metrics metrics) {
    this.trainer = trainer;
    this.models = models;
    this.slots = new Slots(codebook, new Concepts(codebook, settings.targets()));
    this.language = settings.options().language();
    this.leastDocuments = settings.leastDocuments();
    this.patience = settings.patience();
    this.metrics = metrics;
  }

  /** Whether a training is under way. */
  boolean isRunning() {
    return running.get();
  }

  /**
   * Begins a training and comes back at once.
   *
   * @throws Refusal if one is under way
   */
  void begin(RecommenderRequest request) throws Refusal {
    if (Slot.of(request.feature()).orElse(null) != Slot.CODE
        || !request.layer().equals(PerceptionStatement._TypeName)) {
      metrics.training("ignored");
      LOG.info(
          "project {}: nothing is learned from {} of {}; a recommender for code learns",
          request.project(),
          request.feature(),
          request.layer());
      return;
    }
    if (!running.compareAndSet(false, true)) {
      throw new Refusal(Refusal.TRAINING, "a training is under way");
    }
    background.execute(
        () -> {
          try {
            train(request);
          } finally {
            running.set(false);
          }
        });
  }

  private void train(RecommenderRequest request) {
    try {
      Corrected corrected = read(request);
      if (corrected.coding().documents().size() < leastDocuments) {
        metrics.training("too-few");
        LOG.info(
            "project {}: {} corrected documents; a model is trained from {} on",
            request.project(),
            corrected.coding().documents().size(),
            leastDocuments);
        return;
      }
      models.put(request.project(), trainer.train(corrected.coding(), corrected.documents()));
      metrics.training("done");
      LOG.info(
          "project {}: a model was trained on {} documents",
          request.project(),
          corrected.coding().documents().size());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // Whatever it is, the service goes on with the old model.
      metrics.training("failed");
      LOG.warn("project {}: the training failed: {}", request.project(), e.toString());
    }
  }

  /**
   * What is learned from.
   *
   * @param coding what people made of the documents
   * @param documents the same without annotations
   */
  private record Corrected(Coding coding, List<CorpusDocument> documents) {}

  private Corrected read(RecommenderRequest request) throws Exception {
    SortedMap<String, CodedDocument> coded = new TreeMap<>();
    List<CorpusDocument> bare = new ArrayList<>();
    JCas jcas = JCasFactory.createJCas();
    for (RecommenderRequest.Document document : request.documents()) {
      String name = "document " + document.id();
      byte[] xmi = document.xmi().getBytes(StandardCharsets.UTF_8);
      try {
        jcas.reset();
        CasReader.read(xmi, CasWriter.Format.XMI, name, jcas);
        coded.putIfAbsent(name, coded(jcas, name, document.user()));
        bare.add(
            new BareDocument(
                name, language, into -> EntryReader.read(name, name + ".xmi", xmi, into)));
      } catch (DocumentException e) {
        metrics.training("document-left-out");
        LOG.warn("project {}: {}", request.project(), e.getMessage());
      }
    }
    String project = "project " + request.project();
    return new Corrected(new Coding(project, coded, true, Optional.empty()), bare);
  }

  private CodedDocument coded(JCas jcas, String name, String user) throws DocumentException {
    slots.complete(jcas, name, user.isBlank() ? "unnamed" : user, Optional.empty());
    return new CodedDocument(
        name,
        CodedDocument.year(StatementRows.sentences(jcas, name, Map.of()).date()),
        "",
        "",
        jcas.select(Sentence.class).map(s -> new Span(s.getBegin(), s.getEnd())).toList(),
        StatementRows.of(jcas, name, Map.of()).stream().map(CodedStatement::of).toList());
  }

  /** Lets a training come to its end, as far as patience goes; the old model is never lost. */
  @Override
  public void close() {
    background.shutdown();
    try {
      if (!background.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a training was given up; the models are as they were before it");
        background.shutdownNow();
      }
    } catch (InterruptedException e) {
      background.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
