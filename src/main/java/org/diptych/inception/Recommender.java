package org.diptych.inception;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.diptych.inception.RecommenderRequest.Anchoring;
import org.diptych.io.CasReader;
import org.diptych.io.CasWriter;
import org.diptych.io.DocumentException;
import org.diptych.io.StatementRows;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.type.PerceptionCue;

/** Finds suggestions for a document, and answers with them. */
final class Recommender {

  private final Lexicon lexicon;
  private final String language;
  private final Engines engines;
  private final Answer answer;
  private final ProjectModels models;

  Recommender(
      Lexicon lexicon, String language, Engines engines, Answer answer, ProjectModels models) {
    this.lexicon = lexicon;
    this.language = language;
    this.engines = engines;
    this.answer = answer;
    this.models = models;
  }

  /**
   * Predicts.
   *
   * @param suggested is told how many suggestions were made
   * @return the document of the request with suggestions, as XMI
   * @throws Refusal if the request cannot be answered
   */
  String predict(RecommenderRequest request, IntConsumer suggested) throws Refusal, UIMAException {
    Slot slot =
        Slot.of(request.feature())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.BAD_REQUEST,
                        "the feature "
                            + request.feature()
                            + " cannot be suggested; there are: "
                            + Slot.all()));
    answer.check(request);
    List<Suggestion> suggestions = suggestions(request, slot);
    suggested.accept(suggestions.size());
    return answer.of(request, suggestions);
  }

  private List<Suggestion> suggestions(RecommenderRequest request, Slot slot)
      throws Refusal, UIMAException {
    Engines.Engine engine = engines.take(models.of(request.project()));
    try {
      JCas jcas = engine.jcas();
      CasReader.read(
          request.documents().get(0).xmi().getBytes(StandardCharsets.UTF_8),
          CasWriter.Format.XMI,
          "document",
          jcas);
      BareDocument.stripOwn(jcas);
      speak(jcas);
      engine.run();
      List<Suggestion> suggestions = new ArrayList<>();
      for (StatementRow row : StatementRows.of(jcas, "document", Map.of())) {
        Statement s = row.statement();
        String label = slot.of(s);
        if (!label.isEmpty()
            && request.tags().map(tags -> tags.contains(label)).orElse(true)
            && request.range().map(s.span()::overlaps).orElse(true)) {
          anchor(jcas, s, request.anchoring())
              .ifPresent(span -> suggestions.add(suggestion(span, label, s)));
        }
      }
      return distinct(suggestions);
    } catch (DocumentException e) {
      throw new Refusal(Refusal.BAD_REQUEST, e.getMessage(), e);
    } finally {
      engines.putBack(engine);
    }
  }

  private void speak(JCas jcas) throws Refusal {
    String spoken = jcas.getDocumentLanguage();
    if (spoken == null || !spoken.matches("[a-z]{2}")) {
      jcas.setDocumentLanguage(language);
    } else if (!lexicon.languages().contains(spoken)) {
      throw new Refusal(
          Refusal.BAD_REQUEST,
          "no lexicon for the language '"
              + spoken
              + "'; there are: "
              + String.join(", ", lexicon.languages()));
    }
  }

  private static Suggestion suggestion(Span span, String label, Statement s) {
    return new Suggestion(span, label, s.confidence(), String.join("; ", s.evidence()));
  }

  /** One suggestion for a label in a place: the surest. */
  private static List<Suggestion> distinct(List<Suggestion> suggestions) {
    Map<String, Suggestion> byPlace = new LinkedHashMap<>();
    suggestions.stream()
        .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
        .forEach(s -> byPlace.putIfAbsent(s.span() + " " + s.label(), s));
    return byPlace.values().stream()
        .sorted(Comparator.comparing(Suggestion::span).thenComparing(Suggestion::label))
        .toList();
  }

  /** Where a statement is shown; nowhere if the layer takes single tokens and no cue is one. */
  private static Optional<Span> anchor(JCas jcas, Statement s, Anchoring anchoring) {
    return switch (anchoring) {
      case CHARACTERS -> Optional.of(s.span());
      case SENTENCES ->
          around(jcas.select(Sentence.class).at(s.span().begin(), s.span().end()).asList().stream())
              .or(() -> Optional.of(s.span()));
      case TOKENS -> around(tokens(jcas, s.span()));
      case SINGLE_TOKEN ->
          jcas.select(PerceptionCue.class)
              .coveredBy(s.span().begin(), s.span().end())
              .filter(cue -> s.category().equals(cue.getCategory()))
              .flatMap(cue -> tokens(jcas, span(cue)))
              .map(Recommender::span)
              .findFirst();
    };
  }

  private static Stream<Token> tokens(JCas jcas, Span span) {
    return jcas.select(Token.class).coveredBy(span.begin(), span.end()).asList().stream();
  }

  private static Optional<Span> around(Stream<? extends Annotation> annotations) {
    return annotations
        .map(Recommender::span)
        .reduce((a, b) -> new Span(Math.min(a.begin(), b.begin()), Math.max(a.end(), b.end())));
  }

  private static Span span(Annotation annotation) {
    return new Span(annotation.getBegin(), annotation.getEnd());
  }
}
