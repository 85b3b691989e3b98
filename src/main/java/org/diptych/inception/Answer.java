package org.diptych.inception;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.diptych.io.CasReader;
import org.diptych.io.CasWriter;
import org.diptych.io.DocumentException;
import org.diptych.io.TypeSystems;
import org.diptych.lexicon.Sha256;

/**
 * Makes answers: the document of the request with suggestions on the layer, in the types of the
 * request. A CAS is dear to make, and the types of a project are always the same: a few are kept.
 */
final class Answer {

  private static final String PREDICTED = "inception_internal_predicted";
  private static final String SCORE = "_score";
  private static final String EXPLANATION = "_score_explanation";

  private final int kept;
  private final Deque<Typed> idle = new ArrayDeque<>();

  /**
   * A CAS.
   *
   * @param types hash of its type system
   */
  private record Typed(String types, CAS cas) {}

  /**
   * @param kept how many are kept for the next request
   */
  Answer(int kept) {
    this.kept = kept;
  }

  /**
   * Checks that a layer has a feature that takes labels.
   *
   * @throws Refusal if the types are none, or the layer does not have it
   */
  void check(RecommenderRequest request) throws Refusal {
    Typed typed = take(request.typeSystem());
    try {
      feature(typed.cas(), request);
    } finally {
      putBack(typed);
    }
  }

  /**
   * The document with suggestions, as XMI.
   *
   * @throws Refusal if types or document are broken
   */
  String of(RecommenderRequest request, List<Suggestion> suggestions) throws Refusal {
    Typed typed = take(request.typeSystem());
    CAS cas = typed.cas();
    try {
      CasReader.read(
          request.documents().get(0).xmi().getBytes(StandardCharsets.UTF_8),
          CasWriter.Format.XMI,
          "document",
          cas);
      Feature label = feature(cas, request);
      suggestions.forEach(suggestion -> add(cas, label, suggestion));
      ByteArrayOutputStream xmi = new ByteArrayOutputStream();
      CasWriter.xmi(cas, xmi);
      return xmi.toString(StandardCharsets.UTF_8);
    } catch (DocumentException | IOException e) {
      throw new Refusal(Refusal.BAD_REQUEST, e.getMessage(), e);
    } finally {
      putBack(typed);
    }
  }

  private static Feature feature(CAS cas, RecommenderRequest request) throws Refusal {
    Type layer = cas.getTypeSystem().getType(request.layer());
    Feature label = layer == null ? null : layer.getFeatureByBaseName(request.feature());
    if (label == null
        || !label.getRange().getName().equals(CAS.TYPE_NAME_STRING)
        || !cas.getTypeSystem().subsumes(cas.getAnnotationType(), layer)) {
      throw new Refusal(
          Refusal.BAD_REQUEST,
          "the types have no layer " + request.layer() + " with a text " + request.feature());
    }
    return label;
  }

  private static void add(CAS cas, Feature label, Suggestion suggestion) {
    Type layer = label.getDomain();
    AnnotationFS annotation =
        cas.createAnnotation(layer, suggestion.span().begin(), suggestion.span().end());
    annotation.setStringValue(label, suggestion.label());
    Feature predicted = layer.getFeatureByBaseName(PREDICTED);
    if (predicted != null) {
      annotation.setBooleanValue(predicted, true);
    }
    Feature score = layer.getFeatureByBaseName(label.getShortName() + SCORE);
    if (score != null) {
      annotation.setDoubleValue(score, suggestion.score());
    }
    Feature explanation = layer.getFeatureByBaseName(label.getShortName() + EXPLANATION);
    if (explanation != null) {
      annotation.setStringValue(explanation, suggestion.explanation());
    }
    cas.addFsToIndexes(annotation);
  }

  private Typed take(String typeSystem) throws Refusal {
    byte[] bytes = typeSystem.getBytes(StandardCharsets.UTF_8);
    String types = Sha256.hex(bytes);
    synchronized (idle) {
      for (Typed typed : idle) {
        if (typed.types().equals(types)) {
          idle.remove(typed);
          return typed;
        }
      }
    }
    try {
      TypeSystemDescription description = TypeSystems.read(bytes);
      return new Typed(types, CasCreationUtils.createCas(description, null, null));
    } catch (IOException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "typeSystem: " + e.getMessage(), e);
    } catch (ResourceInitializationException | RuntimeException e) {
      // UIMA tells of types that do not fit its classes by whatever exception it runs into.
      throw new Refusal(
          Refusal.BAD_REQUEST,
          "typeSystem: its types contradict each other or Diptych's; import layers.json of this"
              + " version",
          e);
    }
  }

  private void putBack(Typed typed) {
    typed.cas().reset();
    synchronized (idle) {
      idle.addFirst(typed);
      if (idle.size() > kept) {
        idle.removeLast();
      }
    }
  }
}
