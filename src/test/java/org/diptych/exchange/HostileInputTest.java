package org.diptych.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.diptych.compare.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others made, with or without malice. */
class HostileInputTest {

  private static final String PROJECT =
      "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\">%s</Project>";

  @TempDir Path folder;

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("x.qdpx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void refused(Path file, String reason) {
    assertThatThrownBy(() -> Imports.coding(file, Rows.codebook(), List.of("japan")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @Test
  void namesThatLeadOutOfTheZip() throws IOException {
    for (String name : List.of("../evil.qde", "/etc/evil.qde", "a/../../b", "..\\evil", "C:\\x")) {
      refused(zip(Map.of(name, bytes("x"))), "leads out of it");
    }
    assertThat(folder.resolveSibling("evil.qde")).doesNotExist();
  }

  @Test
  void anEntryThatSwells() throws IOException {
    refused(zip(Map.of("project.qde", new byte[30_000_000])), "swells beyond");
  }

  @Test
  void entitiesOutsideTheFile() throws IOException {
    String dtd = "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    refused(
        zip(Map.of("project.qde", bytes(dtd + PROJECT.replace("%s", "&x;")))),
        "cannot be read as XML");
  }

  @Test
  void filesThatAreSomethingElse() throws IOException {
    refused(Files.writeString(folder.resolve("a.qdpx"), "text"), "is no zip");
    refused(zip(Map.of("readme.txt", bytes("x"))), "lacks project.qde");
    refused(zip(Map.of("project.qde", bytes("<Project/>"))), "is no REFI-QDA file");
    refused(
        zip(Map.of("project.qde", bytes("<Project xmlns=\"urn:QDA-XML:project:2.0\"/>"))),
        "is REFI-QDA 2.0");
    refused(Files.writeString(folder.resolve("a.dna"), "text"), "is no SQLite database");
    refused(folder.resolve("none.dna"), "there is no such file");
    refused(Files.writeString(folder.resolve("a.doc"), "text"), "no file that can be imported");
  }

  @Test
  void databasesOfAnotherKindOrVersion() throws IOException {
    Path other = folder.resolve("other.dna");
    Sqlite.create(other, connection -> execute(connection, "CREATE TABLE x (y)"));
    refused(other, "it lacks SETTINGS");
    Exports.write(ExportFormat.DNA, Sample.corpus(), Sample.comparison(), folder);
    Path later = folder.resolve("coding.dna");
    byte[] known = Files.readAllBytes(later);
    String text = new String(known, StandardCharsets.ISO_8859_1).replace("3.0.11", "4.0.11");
    Files.write(later, text.getBytes(StandardCharsets.ISO_8859_1));
    refused(later, "written by the Discourse Network Analyzer 4.0.11");
  }

  private static Void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      return null;
    }
  }

  @Test
  void codesOfOthersAreCombinedOrReported() throws IOException {
    String codes =
        "<CodeBook><Codes>"
            + code(1, "Japan")
            + code(2, "Threat")
            + code(3, "Moods")
            + "</Codes></CodeBook>";
    String sources =
        "<Sources><TextSource guid=\"a\" name=\"letter\" plainTextPath=\"internal://l.txt\">"
            + selection(0, 7, 1)
            + selection(0, 7, 2)
            + selection(0, 7, 3)
            + selection(8, 12, 2)
            + "</TextSource><AudioSource guid=\"b\" name=\"tape\"/></Sources>";
    String users = "<Users><User guid=\"" + guid(9) + "\" name=\"Ada\"/></Users>";
    Path file =
        zip(
            Map.of(
                "project.qde",
                bytes(PROJECT.replace("%s", users + codes + sources)),
                "Sources/L.TXT",
                bytes("\uFEFFJapan \uD83D\uDE00 bad.")));

    ImportedCoding coding = Imports.coding(file, Rows.codebook(), List.of("germany", "japan"));

    assertThat(coding.rows()).hasSize(1);
    assertThat(coding.rows().get(0).statement().code()).isEqualTo("japan/threat");
    assertThat(coding.rows().get(0).statement().source()).isEqualTo("human:Ada");
    assertThat(coding.rows().get(0).text()).isEqualTo("Japan \uD83D\uDE00");
    assertThat(coding.unmapped())
        .extracting(ImportedCoding.Unmapped::code, ImportedCoding.Unmapped::reason)
        .containsExactlyInAnyOrder(
            tuple("Moods", "no category or target of the lexicon"),
            tuple("Threat", "a category without a target on the same passage"));
    assertThat(coding.remarks())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("tape: is no text (AudioSource)");
  }

  private static String guid(int number) {
    return "00000000-0000-0000-0000-00000000000" + number;
  }

  private static String code(int number, String name) {
    return "<Code guid=\"%s\" name=\"%s\" isCodable=\"true\"/>".formatted(guid(number), name);
  }

  private static String selection(int start, int end, int code) {
    return ("<PlainTextSelection guid=\"s\" startPosition=\"%s\" endPosition=\"%s\" creatingUser=\"%s\">"
            + "<Coding guid=\"c\"><CodeRef targetGUID=\"%s\"/></Coding></PlainTextSelection>")
        .formatted(start, end, guid(9), guid(code));
  }

  @Test
  void aCodebookOfOthers() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("My study.qdc"),
            "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>"
                + "<Code guid=\"a\" name=\"Ärger über Japan\" isCodable=\"true\" color=\"#ff0000\">"
                + "<Code guid=\"b\" name=\"怒り\" isCodable=\"true\"/></Code></Codes>"
                + "<Sets><Set guid=\"c\" name=\"s\"/></Sets></CodeBook>");

    ImportedCodebook codebook = Imports.codebook(file);

    assertThat(codebook.table().rows())
        .extracting(CodebookTable.Row::axis, CodebookTable.Row::category, CodebookTable.Row::parent)
        .containsExactly(
            tuple("my-study", "", ""),
            tuple("my-study", "arger-uber-japan", ""),
            tuple("my-study", "code", "arger-uber-japan"));
    assertThat(codebook.remarks()).hasSize(2);
  }
}
