package org.diptych.io;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.uima.jcas.JCas;
import org.diptych.type.DocumentSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritersTest {

  @TempDir Path out;

  @ParameterizedTest
  @EnumSource(CasWriter.Format.class)
  void whatIsWrittenCanBeRead(CasWriter.Format format) throws Exception {
    String text = "One.\r\n\tTwo \uD83D\uDE00 <&> Größe.";
    JCas jcas = Cases.jcas();
    CasFiller.fill(
        jcas,
        "a.txt",
        "en",
        new Extracted(text, List.of(), List.of(), SourceFacts.NONE, "", ""),
        new SourceFacts("A \"B\"", "1942", "", "", ""));
    new Sentence(jcas, 7, text.length()).addToIndexes();

    Path file = new CasWriter(out, format).write(jcas, "x/a.txt#d1");
    JCas again = Cases.jcas();
    Cases.documents(Cases.english(out)).get(0).readInto(again);

    assertThat(out.relativize(file)).isEqualTo(Path.of("x", "a.txt#d1" + format.extension()));
    assertThat(again.getDocumentText()).isEqualTo(text);
    assertThat(again.select(Sentence.class).single().getCoveredText()).startsWith("Two");
    assertThat(again.select(DocumentSource.class).single().getAuthor()).isEqualTo("A \"B\"");
  }

  @Test
  void putsBlanksForWhatXmlCannotHold() throws Exception {
    JCas jcas = Cases.jcas();
    jcas.setDocumentText("A\u0001B\uFFFEC");

    new CasWriter(out, CasWriter.Format.XMI).write(jcas, "a");
    JCas again = Cases.jcas();
    Cases.documents(Cases.english(out)).get(0).readInto(again);

    assertThat(again.getDocumentText()).isEqualTo("A B C");
  }

  @Test
  void escapesWhatAFileSystemRefuses() {
    Map<String, String> names =
        Map.ofEntries(
            entry("a/b c.txt#d1", "a/b c.txt#d1.xmi"),
            entry("Größe/Япония 日本.txt", "Größe/Япония 日本.txt.xmi"),
            entry("../../passwd", "%2E%2E/%2E%2E/passwd.xmi"),
            entry("/etc/./x", "%/etc/%2E/x.xmi"),
            entry("..", "...xmi"),
            entry("c:\\x", "c%3A%5Cx.xmi"),
            entry("a\n\"b\"?.txt", "a%0A%22b%22%3F.txt.xmi"),
            entry("NUL/con.txt", "%4EUL/%63on.txt.xmi"),
            entry("a.xmi/b", "a%2Exmi/b.xmi"),
            entry("dots./b", "dots%2E/b.xmi"));

    names.forEach(
        (document, file) -> assertThat(OutputNames.relative(document, ".xmi")).isEqualTo(file));
  }

  @Test
  void givesEveryDocumentAFileOfItsOwn() throws IOException {
    String longName = "日本".repeat(100);
    List<String> documents =
        List.of(
            "a",
            "a.xmi",
            "a.xmi/b",
            "a%2Exmi/b",
            "a/b",
            "%",
            "/",
            "//",
            longName + 1,
            longName + 2);
    TextsWriter writer = new TextsWriter(out);

    for (String document : documents) {
      writer.write(document, document);
    }

    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(documents.size());
    }
    for (String document : documents) {
      assertThat(writer.write(document, "again")).startsWith(out).hasContent("again");
    }
    // Where upper and lower case are one, it is refused rather than written over.
    try {
      assertThat(writer.write("A", "other")).hasContent("other");
    } catch (FileAlreadyExistsException e) {
      assertThat(e).hasMessageContaining("the document a has it");
    }
    assertThat(writer.write("a", "a")).hasContent("a");
  }

  @Test
  void writesNothingByHalves() throws IOException {
    Path file = Cases.write(out, "a.txt", "before");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    stream -> {
                      stream.write(1);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(file).hasContent("before");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(file);
    }
  }
}
