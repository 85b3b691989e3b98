package org.diptych.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.diptych.inception.RecommenderServer;
import org.diptych.inception.ServerSettings;
import org.diptych.io.CasWriter;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.type.PerceptionStatement;
import org.dkpro.core.tokit.BreakIteratorSegmenter;

/** A running service, and a client that speaks to it as INCEpTION does. */
final class Service implements AutoCloseable {

  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Lexicon LEXICON = Lexicon.of(null, false);

  private final RecommenderServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Service(Path models, Optional<String> secret, int leastDocuments) throws IOException {
    this(settings(models, secret, leastDocuments, Duration.ofMinutes(10), Duration.ofMinutes(1)));
  }

  Service(ServerSettings settings) throws IOException {
    server =
        new RecommenderServer(
            settings, LEXICON, new CorrectionTrainer(settings, LEXICON, List.of()));
  }

  static ServerSettings settings(
      Path models,
      Optional<String> secret,
      int leastDocuments,
      Duration timeLimit,
      Duration sendLimit) {
    return new ServerSettings(
        "127.0.0.1",
        0,
        secret,
        PerceptionOptions.defaults(),
        LexiconChoice.targets(LEXICON),
        models,
        leastDocuments,
        2,
        20_000_000,
        100_000_000,
        timeLimit,
        sendLimit,
        Duration.ofMinutes(2));
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, Object body) {
    return send("POST", path, body.toString(), "Content-Type", "application/json");
  }

  /** The project's types as INCEpTION sends them: ours, and what it adds for suggestions. */
  static TypeSystemDescription types() throws Exception {
    TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
    TypeDescription layer = types.getType(PerceptionStatement._TypeName);
    layer.addFeature("inception_internal_predicted", "", "uima.cas.Boolean");
    for (String feature : List.of("code", "target", "category")) {
      layer.addFeature(feature + "_score", "", "uima.cas.Double");
      layer.addFeature(feature + "_score_explanation", "", "uima.cas.String");
      layer.addFeature(feature + "_auto_accept", "", "uima.cas.String");
    }
    return types;
  }

  static String xml(TypeSystemDescription types) throws Exception {
    StringWriter xml = new StringWriter();
    types.toXML(xml);
    return xml.toString();
  }

  /** A document as INCEpTION keeps it: segmented, and as annotators left it. */
  static String xmi(String text, Consumer<JCas> edit) throws Exception {
    JCas jcas = JCasFactory.createJCas();
    jcas.setDocumentText(text);
    jcas.setDocumentLanguage("en");
    AnalysisEngine segmenter = AnalysisEngineFactory.createEngine(BreakIteratorSegmenter.class);
    segmenter.process(jcas);
    edit.accept(jcas);
    ByteArrayOutputStream xmi = new ByteArrayOutputStream();
    CasWriter.write(jcas, CasWriter.Format.XMI, xmi);
    return xmi.toString(StandardCharsets.UTF_8);
  }

  static ObjectNode request(TypeSystemDescription types, String feature, String xmi)
      throws Exception {
    ObjectNode request = MAPPER.createObjectNode();
    request.put("typeSystem", xml(types));
    request.putObject("document").put("xmi", xmi).put("documentId", 42).put("userId", "anna");
    request
        .putObject("metadata")
        .put("layer", PerceptionStatement._TypeName)
        .put("feature", feature)
        .put("projectId", 1)
        .put("anchoringMode", "sentences")
        .put("crossSentence", false);
    return request;
  }

  /**
   * A suggestion as the client reads it.
   *
   * @param covered the words that it spans
   */
  record Read(String covered, String label, double score, String explanation) {}

  /** The suggestions of an answer, read by the types of the request. */
  static List<Read> suggestions(
      HttpResponse<String> response, TypeSystemDescription types, String feature) throws Exception {
    JsonNode answer = MAPPER.readTree(response.body());
    CAS cas = CasCreationUtils.createCas(types, null, null);
    XmiCasDeserializer.deserialize(
        new ByteArrayInputStream(answer.get("document").asText().getBytes(StandardCharsets.UTF_8)),
        cas,
        true);
    Type layer = cas.getTypeSystem().getType(PerceptionStatement._TypeName);
    Feature score = layer.getFeatureByBaseName(feature + "_score");
    Feature explanation = layer.getFeatureByBaseName(feature + "_score_explanation");
    List<Read> read = new ArrayList<>();
    for (AnnotationFS a : cas.getAnnotationIndex(layer)) {
      Feature predicted = layer.getFeatureByBaseName("inception_internal_predicted");
      if (predicted != null && a.getBooleanValue(predicted)) {
        read.add(
            new Read(
                a.getCoveredText(),
                a.getStringValue(layer.getFeatureByBaseName(feature)),
                score == null ? Double.NaN : a.getDoubleValue(score),
                explanation == null ? "" : a.getStringValue(explanation)));
      }
    }
    return read;
  }

  @Override
  public void close() {
    server.close();
  }
}
