package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.type.PerceptionStatement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The external recommender: its protocol, and what it refuses. */
class ServeTest {

  private static final String TEXT =
      "The weather was fine. Japan and Germany are a menace to all their neighbours. Germany must"
          + " pay reparations.";
  private static final String MENACE = "Japan and Germany are a menace to all their neighbours.";

  @TempDir static Path folder;
  private static Service service;
  private static TypeSystemDescription types;
  private static String xmi;

  @BeforeAll
  static void start() throws Exception {
    service = new Service(folder.resolve("models"), Optional.empty(), 1000);
    types = Service.types();
    xmi =
        Service.xmi(
            TEXT,
            jcas -> {
              PerceptionStatement own = new PerceptionStatement(jcas, 0, 21);
              own.setCode("japan/threat");
              own.setSource("human:anna");
              own.addToIndexes();
            });
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<Service.Read> predict(ObjectNode request, String feature) throws Exception {
    HttpResponse<String> response = service.post("/predict", request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    return Service.suggestions(response, types, feature);
  }

  private static ObjectNode metadata(ObjectNode request) {
    return (ObjectNode) request.get("metadata");
  }

  @Test
  void wholeStatementsAreSuggested() throws Exception {
    List<Service.Read> read = predict(Service.request(types, "code", xmi), "code");

    assertThat(read)
        .extracting(Service.Read::covered, Service.Read::label)
        .contains(
            tuple(MENACE, "japan/threat"),
            tuple(MENACE, "germany/threat"),
            tuple("Germany must pay reparations.", "germany/reparations"));
    assertThat(read)
        .allMatch(s -> s.score() > 0 && s.score() <= 1)
        .allMatch(s -> !s.explanation().isEmpty())
        .noneMatch(s -> s.covered().startsWith("The weather"));
  }

  @Test
  void rangeTagSetsAndSingleSlotsNarrowThem() throws Exception {
    ObjectNode request = Service.request(types, "target", xmi);
    assertThat(predict(request, "target"))
        .extracting(Service.Read::label)
        .containsExactlyInAnyOrder("japan", "germany", "germany");
    metadata(request).putObject("range").put("begin", 0).put("end", 40);
    assertThat(predict(request, "target"))
        .extracting(Service.Read::label)
        .containsExactlyInAnyOrder("japan", "germany");
    ObjectNode tags = request.putArray("tagsets").addObject();
    tags.putArray("tags").addObject().put("tag", "japan");
    tags.putArray("targets")
        .addObject()
        .put("type", PerceptionStatement._TypeName)
        .put("feature", "target");
    assertThat(predict(request, "target")).extracting(Service.Read::label).containsExactly("japan");
  }

  @Test
  void suggestionsSpanWhatTheLayerIsAnchoredTo() throws Exception {
    ObjectNode request = Service.request(types, "code", xmi);
    for (String anchoring : List.of("characters", "tokens", "SENTENCES")) {
      metadata(request).put("anchoringMode", anchoring);
      assertThat(predict(request, "code")).extracting(Service.Read::covered).contains(MENACE);
    }
    metadata(request).put("anchoringMode", "singleToken");
    assertThat(predict(request, "code")).isNotEmpty().allMatch(s -> !s.covered().contains(" "));
  }

  @Test
  void featuresThatTheTypesLackAreNotSet() throws Exception {
    TypeSystemDescription bare = Service.types();
    var layer = bare.getType(PerceptionStatement._TypeName);
    layer.setFeatures(
        Arrays.stream(layer.getFeatures())
            .filter(f -> !f.getName().contains("_score"))
            .toArray(FeatureDescription[]::new));
    ObjectNode request = Service.request(bare, "code", xmi);
    request.remove("tagsets");

    HttpResponse<String> response = service.post("/predict", request);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(Service.suggestions(response, bare, "code"))
        .extracting(Service.Read::label)
        .contains("japan/threat");
    assertThat(response.body()).doesNotContain("code_score");
  }

  private static void refused(int status, String reason, HttpResponse<String> response)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Service.MAPPER.readTree(response.body()).get("error").asText()).contains(reason);
  }

  @Test
  void brokenRequestsAreRefusedInJson() throws Exception {
    refused(400, "broken JSON", service.post("/predict", "{\"typeSystem\": "));
    refused(400, "no JSON object", service.post("/predict", "[]"));
    refused(400, "there is no \"xmi\"", service.post("/predict", "{}"));
    refused(404, "/predict", service.post("/other", "{}"));
    refused(405, "POST", service.send("GET", "/predict", ""));
    ObjectNode request = Service.request(types, "code", "<xmi:XMI>");
    refused(400, "broken XMI", service.post("/predict", request));
    request = Service.request(types, "code", xmi);
    request.put("typeSystem", "<typeSystemDescription/>");
    refused(400, "no layer", service.post("/predict", request));
    request.put("typeSystem", "no types");
    refused(400, "no type system", service.post("/predict", request));
    refused(
        400,
        "cannot be suggested; there are: code, target",
        service.post("/predict", Service.request(types, "evidence", xmi)));
    refused(
        400,
        "lies outside the text",
        service.post(
            "/predict", Service.request(types, "code", xmi.replace("end=\"21\"", "end=\"9999\""))));
  }

  @Test
  void entitiesAreNeverFollowed() throws Exception {
    String hostile =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmi:version=\"2.0\">&e;</xmi:XMI>";
    refused(400, "DTD", service.post("/predict", Service.request(types, "code", hostile)));
    ObjectNode request = Service.request(types, "code", xmi);
    request.put("typeSystem", hostile);
    refused(400, "DTD", service.post("/predict", request));
  }

  @Test
  void typesThatContradictOursAreRefused() throws Exception {
    TypeSystemDescription wrong = Service.types();
    var layer = wrong.getType(PerceptionStatement._TypeName);
    for (var feature : layer.getFeatures()) {
      if (feature.getName().equals("code")) {
        feature.setRangeTypeName("uima.cas.Integer");
      }
    }

    HttpResponse<String> response = service.post("/predict", Service.request(wrong, "code", xmi));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(predict(Service.request(types, "code", xmi), "code")).isNotEmpty();
  }

  @Test
  void aBodyThatIsTooLargeIsNotEvenRead() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Content-Length: 1000000000"));
      out.flush();
      assertThat(firstLine(socket)).contains(" 413 ");
    }
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Transfer-Encoding: chunked"));
      byte[] chunk = new byte[1_000_000];
      try {
        for (int i = 0; i < 40; i++) {
          out.write("F4240\r\n".getBytes(StandardCharsets.UTF_8));
          out.write(chunk);
          out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(firstLine(socket)).contains(" 413 ");
      } catch (IOException e) {
        assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|abort).*");
      }
    }
    assertThat(predict(Service.request(types, "code", xmi), "code")).isNotEmpty();
  }

  private static byte[] head(String length) {
    return ("POST /predict HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String firstLine(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    StringBuilder line = new StringBuilder();
    for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
      line.append((char) c);
      c = socket.getInputStream().read();
    }
    return line.toString();
  }

  @Test
  void aSlowSenderIsCutOff() throws Exception {
    try (Service impatient =
            new Service(
                Service.settings(
                    folder.resolve("third"),
                    Optional.empty(),
                    1000,
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(2)));
        Socket socket = new Socket("127.0.0.1", impatient.port())) {
      socket.getOutputStream().write(head("Content-Length: 1000"));
      socket.getOutputStream().write('{');

      assertThat(ends(socket)).isTrue();
      assertThat(impatient.send("GET", "/health", "").statusCode()).isEqualTo(200);
    }
  }

  /** How long header lines may take holds for the whole JVM; the build sets it for the tests. */
  @Test
  void headerLinesThatDoNotComeAreNotWaitedFor() throws Exception {
    assumeThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("15");
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.getOutputStream().write("POST /predict HT".getBytes(StandardCharsets.UTF_8));

      assertThat(ends(socket)).isTrue();
    }
    assertThat(predict(Service.request(types, "code", xmi), "code")).isNotEmpty();
  }

  private static boolean ends(Socket socket) throws IOException {
    socket.setSoTimeout(60_000);
    try {
      while (socket.getInputStream().read() >= 0) {
        // Whatever comes, the end must come.
      }
      return true;
    } catch (SocketException e) {
      return true;
    }
  }

  @Test
  void healthAndMetricsTellHowItIs() throws Exception {
    predict(Service.request(types, "code", xmi), "code");
    service.post("/predict", "{}");

    HttpResponse<String> health = service.send("GET", "/health", "");
    String metrics = service.send("GET", "/metrics", "").body();

    assertThat(Service.MAPPER.readTree(health.body()).get("status").asText()).isEqualTo("ok");
    assertThat(metrics)
        .containsPattern("diptych_requests_total\\{path=\"/predict\",status=\"200\"} [1-9]")
        .containsPattern("diptych_requests_total\\{path=\"/predict\",status=\"400\"} [1-9]")
        .containsPattern("diptych_suggestions_total [1-9]")
        .contains("diptych_in_flight 1\n", "diptych_training 0\n");
  }

  @Test
  void onlyWhoKnowsTheSecretIsAnswered() throws Exception {
    String secret = "0123456789abcdef";
    try (Service closed = new Service(folder.resolve("other"), Optional.of(secret), 1000)) {
      refused(401, "secret", closed.post("/predict", "{}"));
      refused(401, "secret", closed.send("GET", "/metrics", "", "X-Diptych-Secret", "0123"));
      refused(401, "secret", closed.post("/0123456789abcdeX/predict", "{}"));
      refused(400, "xmi", closed.post("/" + secret + "/predict", "{}"));
      refused(400, "xmi", closed.send("POST", "/predict", "{}", "X-Diptych-Secret", secret));
      assertThat(
              closed.send("GET", "/metrics", "", "Authorization", "Bearer " + secret).statusCode())
          .isEqualTo(200);
      assertThat(closed.send("GET", "/health", "").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void otherMachinesAreServedOnlyWithASecret() throws IOException {
    CommandLineRun open = CommandLineRun.of("serve", "--host", "0.0.0.0", "--port", "0");
    Path weak = Texts.write(folder, "secret", "1234\n");
    CommandLineRun guessed = CommandLineRun.of("serve", "--host", "0.0.0.0", "--secret-file", weak);

    assertThat(open.code()).isEqualTo(2);
    assertThat(open.errors())
        .containsExactly(
            "--host 0.0.0.0: others than this machine could reach the service; name a secret with"
                + " --secret-file");
    CommandLineRun taken =
        CommandLineRun.of("serve", "--port", service.port(), "--models", folder.resolve("fourth"));
    assertThat(taken.errors())
        .containsExactly(
            "--port "
                + service.port()
                + ": cannot be had at 127.0.0.1 (another service may have it); name another");
    assertThat(guessed.errors()).singleElement().asString().contains("16 or more letters");
  }
}
