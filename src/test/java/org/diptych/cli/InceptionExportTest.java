package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.type.PerceptionStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an INCEpTION project is made of. */
class InceptionExportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void documents() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("project");
    Texts.write(in, "plain.txt", Texts.SOUND + "\r\nJapan is a menace, too \uD83D\uDE00.\r\n");
    Texts.write(in, "sub/page.html", "<p>Germany is a menace to all her neighbours.</p>");
  }

  private void export(Path from, Object... more) {
    List<Object> args = new ArrayList<>(List.of("inception", "export", from, "--out", out));
    args.addAll(List.of(more));
    CommandLineRun export = CommandLineRun.of(args.toArray());
    assertThat(export.errors()).isEmpty();
    assertThat(export.code()).isZero();
  }

  private List<StatementRow> annotated() throws IOException {
    Path run = folder.resolve("run");
    assertThat(CommandLineRun.of("annotate", in, "--out", run).code()).isZero();
    return StatementsCsv.read(run.resolve("statements.csv"));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void theLayersHaveTheMembersThatInceptionReads() throws IOException {
    export(in);

    JsonNode layers = MAPPER.readTree(out.resolve("layers.json").toFile());
    assertThat(layers.isArray()).isTrue();
    assertThat(layers).hasSize(8);
    for (JsonNode layer : layers) {
      assertThat(names(layer))
          .containsExactly(
              "name",
              "features",
              "uiName",
              "type",
              "description",
              "enabled",
              "built_in",
              "readonly",
              "attach_type",
              "attach_feature",
              "allow_stacking",
              "cross_sentence",
              "show_hover",
              "anchoring_mode",
              "overlap_mode",
              "validation_mode",
              "lock_to_token_offset",
              "multiple_tokens",
              "linked_list_behavior",
              "on_click_javascript_action",
              "traits");
      for (JsonNode feature : layer.get("features")) {
        assertThat(names(feature))
            .containsExactly(
                "name",
                "tag_set",
                "uiName",
                "type",
                "enabled",
                "visible",
                "include_in_hover",
                "required",
                "remember",
                "hideUnconstraintFeature",
                "description",
                "multi_value_mode",
                "link_mode",
                "link_type_name",
                "link_type_role_feature_name",
                "link_type_target_feature_name",
                "traits",
                "curatable",
                "rank");
      }
    }
    JsonNode statements = layers.get(0);
    assertThat(statements.get("name").asText()).isEqualTo(PerceptionStatement._TypeName);
    assertThat(statements.get("anchoring_mode").asText()).isEqualTo("SENTENCES");
    assertThat(statements.get("allow_stacking").asBoolean()).isTrue();
    assertThat(statements.get("overlap_mode").asText()).isEqualTo("STACKING_ONLY");
    assertThat(statements.get("readonly").asBoolean()).isFalse();
    assertThat(statements.get("features").get(0).get("name").asText()).isEqualTo("code");
  }

  @Test
  void aTagSetHasTheCodebook() throws IOException {
    export(in);

    JsonNode codes = MAPPER.readTree(out.resolve("tagsets/code.json").toFile());
    assertThat(names(codes))
        .containsExactly("name", "description", "language", "tags", "create_tag");
    assertThat(names(codes.get("tags").get(0))).containsExactly("tag_name", "tag_description");
    assertThat(codes.get("tags").findValuesAsText("tag_name"))
        .contains("japan/threat", "-germany/fascism")
        .doesNotHaveDuplicates()
        .noneMatch(tag -> tag.contains("materiel"));
    JsonNode purposes = MAPPER.readTree(out.resolve("tagsets/category-war-purpose.json").toFile());
    assertThat(purposes.get("tags").findValuesAsText("tag_name"))
        .isEqualTo(
            Lexicon.of(null, false).codebook().categories("war-purpose").stream()
                .map(c -> c.id())
                .toList());
    for (JsonNode feature :
        MAPPER.readTree(out.resolve("layers.json").toFile()).get(0).get("features")) {
      Path file = out.resolve("tagsets").resolve(feature.get("name").asText() + ".json");
      assertThat(Files.exists(file)).isEqualTo(!feature.get("tag_set").isNull());
      if (Files.exists(file)) {
        assertThat(feature.get("tag_set")).isEqualTo(MAPPER.readTree(file.toFile()));
      }
    }
  }

  /** By nothing but the type system that lies beside the documents; what it lacks is an error. */
  @Test
  void documentsOpenWithEveryStatementOnItsLayer() throws Exception {
    List<StatementRow> rows = annotated();

    export(in);

    Map<String, List<String>> wanted = new LinkedHashMap<>();
    rows.forEach(row -> wanted.computeIfAbsent(file(row), f -> new ArrayList<>()).add(line(row)));
    assertThat(wanted).containsOnlyKeys("plain.txt", "sub_x2F_page.html");
    try (ZipFile zip = new ZipFile(out.resolve("xmi.zip").toFile())) {
      CAS cas = CasCreationUtils.createCas(types(zip), null, null);
      for (String file : wanted.keySet()) {
        cas.reset();
        XmiCasDeserializer.deserialize(zip.getInputStream(new ZipEntry(file + ".xmi")), cas, false);
        assertThat(statements(cas)).containsExactlyInAnyOrderElementsOf(wanted.get(file));
        cas.reset();
        new JsonCas2Deserializer()
            .deserialize(
                new ByteArrayInputStream(
                    Files.readAllBytes(out.resolve("json").resolve(file + ".json"))),
                cas);
        assertThat(statements(cas)).containsExactlyInAnyOrderElementsOf(wanted.get(file));
      }
    }
  }

  @Test
  void layersFitTheTypesOfTheDocuments() throws Exception {
    export(in);

    try (ZipFile zip = new ZipFile(out.resolve("xmi.zip").toFile())) {
      CAS cas = CasCreationUtils.createCas(types(zip), null, null);
      for (JsonNode layer : MAPPER.readTree(out.resolve("layers.json").toFile())) {
        Type type = cas.getTypeSystem().getType(layer.get("name").asText());
        for (JsonNode feature : layer.get("features")) {
          Feature f = type.getFeatureByBaseName(feature.get("name").asText());
          assertThat(f.getRange().getName()).isEqualTo(feature.get("type").asText());
        }
      }
    }
  }

  @Test
  void aFinishedRunGoesOutWithItsCorrections() throws Exception {
    List<StatementRow> rows = annotated();
    StatementRow rejected = rows.get(0);
    Path corrections =
        Texts.write(
            folder,
            "corrections.tsv",
            "id\tdocument\tverdict\tcoder\n" + rejected.id() + "\tplain.txt\treject\tAnna\n");
    Path corrected = folder.resolve("corrected");
    CommandLineRun run =
        CommandLineRun.of("annotate", in, "--corrections", corrections, "--out", corrected);
    assertThat(run.errors()).isEmpty();

    export(corrected);

    List<String> wanted = new ArrayList<>();
    StatementsCsv.read(corrected.resolve("statements.csv")).stream()
        .filter(row -> row.document().equals("plain.txt"))
        .forEach(row -> wanted.add(line(row)));
    assertThat(wanted).doesNotContain(line(rejected)).isNotEmpty();
    try (ZipFile zip = new ZipFile(out.resolve("xmi.zip").toFile())) {
      CAS cas = CasCreationUtils.createCas(types(zip), null, null);
      XmiCasDeserializer.deserialize(zip.getInputStream(new ZipEntry("plain.txt.xmi")), cas, false);
      assertThat(statements(cas)).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    export(in);
    byte[] first = Files.readAllBytes(out.resolve("xmi.zip"));
    export(in, "--overwrite");

    assertThat(Files.readAllBytes(out.resolve("xmi.zip"))).isEqualTo(first);
  }

  @Test
  void aDocumentThatCannotBeReadCostsOnlyItself() throws IOException {
    Texts.write(in, "empty.txt", "");

    CommandLineRun export = CommandLineRun.of("inception", "export", in, "--out", out);

    assertThat(export.code()).isEqualTo(1);
    assertThat(export.errors()).singleElement().asString().startsWith("empty.txt: ");
    assertThat(out.resolve("json/plain.txt.json")).exists();
  }

  private static TypeSystemDescription types(ZipFile zip) throws Exception {
    return UIMAFramework.getXMLParser()
        .parseTypeSystemDescription(
            new XMLInputSource(zip.getInputStream(new ZipEntry("TypeSystem.xml")), null));
  }

  private static String file(StatementRow row) {
    return row.document().replace("/", "_x2F_");
  }

  private static String line(StatementRow row) {
    return row.statement().span().begin()
        + "-"
        + row.statement().span().end()
        + " "
        + row.statement().code()
        + " "
        + row.statement().source();
  }

  private static List<String> statements(CAS cas) {
    Type type = cas.getTypeSystem().getType(PerceptionStatement._TypeName);
    List<String> lines = new ArrayList<>();
    for (AnnotationFS s : cas.getAnnotationIndex(type)) {
      lines.add(
          s.getBegin()
              + "-"
              + s.getEnd()
              + " "
              + s.getFeatureValueAsString(type.getFeatureByBaseName("code"))
              + " "
              + s.getFeatureValueAsString(type.getFeatureByBaseName("source")));
    }
    return lines;
  }
}
