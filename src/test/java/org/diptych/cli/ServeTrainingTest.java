package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.learn.Models;
import org.diptych.type.PerceptionStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The external recommender learns from corrections. */
class ServeTrainingTest {

  private static final int DOCUMENTS = 12;

  @TempDir Path folder;

  /** Documents in which annotators hold every sentence with "umbrella" for a threat. */
  private static ObjectNode corrected(TypeSystemDescription types) throws Exception {
    ObjectNode request = Service.request(types, "code", "unused");
    request.remove("document");
    ArrayNode documents = request.putArray("documents");
    for (int i = 0; i < DOCUMENTS; i++) {
      String text =
          "Japan carried an umbrella in the year "
              + i
              + ". Japan had a garden of "
              + i
              + " trees. The talks went on. Germany must pay reparations, number "
              + i
              + ".";
      documents
          .addObject()
          .put("xmi", Service.xmi(text, ServeTrainingTest::code))
          .put("documentId", i)
          .put("userId", "anna");
    }
    return request;
  }

  private static void code(JCas jcas) {
    for (Sentence sentence : jcas.select(Sentence.class).asList()) {
      String words = sentence.getCoveredText();
      String code =
          words.contains("umbrella")
              ? "japan/threat"
              : words.contains("reparations") ? "germany/reparations" : "";
      if (!code.isEmpty()) {
        PerceptionStatement s =
            new PerceptionStatement(jcas, sentence.getBegin(), sentence.getEnd());
        s.setCode(code);
        s.addToIndexes();
      }
    }
  }

  private static List<String> suggested(Service service, TypeSystemDescription types)
      throws Exception {
    String xmi = Service.xmi("Japan carried an umbrella once more.", jcas -> {});
    HttpResponse<String> response = service.post("/predict", Service.request(types, "code", xmi));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Service.suggestions(response, types, "code").stream().map(Service.Read::label).toList();
  }

  private static String metrics(Service service) {
    return service.send("GET", "/metrics", "").body();
  }

  private static void trained(Service service) throws InterruptedException {
    for (int i = 0; i < 1200 && metrics(service).contains("diptych_training 1"); i++) {
      Thread.sleep(100);
    }
  }

  @Test
  void aModelIsTrainedInTheBackgroundAndKept() throws Exception {
    TypeSystemDescription types = Service.types();
    Path models = folder.resolve("models");
    try (Service service = new Service(models, Optional.empty(), DOCUMENTS)) {
      assertThat(suggested(service, types)).isEmpty();
      ObjectNode request = corrected(types);

      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        statuses.add(service.post("/train", request).statusCode());
      }
      trained(service);

      assertThat(statuses.get(0)).isEqualTo(204);
      assertThat(statuses.subList(1, 3)).contains(429).isSubsetOf(204, 429);
      assertThat(metrics(service))
          .contains("diptych_trainings_total{outcome=\"done\"}", "diptych_models 1\n");
      assertThat(Models.read(models.resolve("project-1.model")).properties())
          .containsEntry("documents", Integer.toString(DOCUMENTS));
      assertThat(suggested(service, types)).contains("japan/threat");
      ObjectNode other =
          Service.request(
              types, "code", Service.xmi("Japan carried an umbrella once more.", jcas -> {}));
      ((ObjectNode) other.get("metadata")).put("projectId", 2);
      assertThat(Service.suggestions(service.post("/predict", other), types, "code")).isEmpty();
    }
    try (Service again = new Service(models, Optional.empty(), DOCUMENTS)) {
      assertThat(suggested(again, types)).contains("japan/threat");
    }
  }

  @Test
  void theEndWaitsForATraining() throws Exception {
    Path models = folder.resolve("models");
    Service service = new Service(models, Optional.empty(), DOCUMENTS);

    assertThat(service.post("/train", corrected(Service.types())).statusCode()).isEqualTo(204);
    service.close();

    assertThat(models.resolve("project-1.model")).exists();
    try (var files = Files.list(models)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void tooFewDocumentsAndSingleSlotsTrainNothing() throws Exception {
    TypeSystemDescription types = Service.types();
    try (Service service = new Service(folder.resolve("models"), Optional.empty(), 1000)) {
      ObjectNode request = corrected(types);
      assertThat(service.post("/train", request).statusCode()).isEqualTo(204);
      trained(service);
      ((ObjectNode) request.get("metadata")).put("feature", "category");
      assertThat(service.post("/train", request).statusCode()).isEqualTo(204);

      assertThat(metrics(service))
          .contains("outcome=\"too-few\"} 1", "outcome=\"ignored\"} 1", "diptych_models 0\n");
      assertThat(service.post("/train", "{\"documents\": 3}").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aBrokenModelStopsTheStart() throws IOException {
    Path models = folder.resolve("models");
    Path broken = Texts.write(models, "project-7.model", "no model");

    CommandLineRun serve = CommandLineRun.of("serve", "--port", "0", "--models", models);

    assertThat(serve.code()).isEqualTo(2);
    assertThat(serve.err()).contains(broken.toString());
  }
}
