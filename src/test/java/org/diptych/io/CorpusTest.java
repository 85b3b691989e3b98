package org.diptych.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.diptych.type.DocumentSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @TempDir Path in;

  @Test
  void findsDocumentsInFoldersSortedByPath() throws IOException {
    for (String name :
        List.of("b.txt", "a/z.TXT", "a/metadata.tsv", "a.txt", "photo.jpg", "README.md")) {
      Cases.write(in, name, name.endsWith(".tsv") ? "file\n" : "Text.");
    }
    Cases.write(in, ".git/config.txt", "hidden");
    Cases.write(in, ".hidden.txt", "hidden");
    Cases.write(in, "TypeSystem.xml", "<typeSystemDescription/>");

    Corpus corpus = Cases.english(in);

    assertThat(corpus.files()).containsExactly("a.txt", "a/z.TXT", "b.txt");
    assertThat(corpus.skipped()).containsExactly("photo.jpg");
    assertThat(Cases.documents(corpus)).extracting(CorpusDocument::name).isEqualTo(corpus.files());
  }

  @Test
  void fillsTheCas() throws Exception {
    Cases.write(in, "x/1.txt", "To Tokyo\n\nWe regard it so.");
    Cases.write(
        in,
        "x/metadata.tsv",
        "\uFEFFFile\tdate\tauthor\ttitle\tsource\treference\tlanguage\tbox\n"
            + "1.txt\t1941-12\tS. Sample\t\"A \"\"note\"\", short\"\tarchive\tp. 3\ten-GB\t17\n");
    JCas jcas = Cases.jcas();

    Corpus corpus = Cases.english(in);
    DocumentFacts facts = Cases.documents(corpus).get(0).readInto(jcas);

    assertThat(corpus.metaColumns()).containsExactly("source", "box");
    assertThat(facts)
        .isEqualTo(
            new DocumentFacts(
                "x/1.txt", "en", "UTF-8", false, Map.of("source", "archive", "box", "17")));
    assertThat(jcas.getDocumentLanguage()).isEqualTo("en");
    assertThat(DocumentMetaData.get(jcas).getDocumentId()).isEqualTo("x/1.txt");
    assertThat(DocumentMetaData.get(jcas).getDocumentTitle()).isEqualTo("A \"note\", short");
    assertThat(jcas.select(Paragraph.class).map(Paragraph::getCoveredText).toList())
        .containsExactly("To Tokyo", "We regard it so.");
    DocumentSource source = jcas.select(DocumentSource.class).single();
    assertThat(source.getAuthor()).isEqualTo("S. Sample");
    assertThat(source.getDate()).isEqualTo("1941-12");
    assertThat(source.getOrigin()).isEqualTo("archive");
    assertThat(source.getReference()).isEqualTo("p. 3");
  }

  @Test
  void readsOneFileWithTheTableBesideIt() throws Exception {
    Path file = Cases.write(in, "1.txt", "Text.");
    Cases.write(in, "2.txt", "Text.");
    Cases.write(in, "metadata.tsv", "file\tauthor\n1.txt\tS. Sample\n2.txt\tX. Other\n");
    JCas jcas = Cases.jcas();

    Cases.documents(Cases.english(file)).get(0).readInto(jcas);

    assertThat(jcas.select(DocumentSource.class).single().getAuthor()).isEqualTo("S. Sample");
  }

  @Test
  void saysAllThatIsWrongWithTheMetadata() throws IOException {
    Cases.write(in, "1.txt", "Text.");
    Cases.write(
        in,
        "metadata.tsv",
        "file\tdate\tlanguage\n1.txt\t1945-13\ten\n1.txt\t1945\txx\nnone.txt\t\t\n\t1945\t\n");
    Cases.write(in, "a/metadata.tsv", "name\tdate\n1.txt\t1945\n");
    Cases.write(
        in, "b/metadata.tsv", "file\nGr\u00F6\u00DFe".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Cases.english(in))
        .isInstanceOf(InputException.class)
        .hasMessage(
            """
            a/metadata.tsv:1: no column 'file'; the header line must name it, tab-separated
            b/metadata.tsv:1: not UTF-8; save the table as UTF-8
            metadata.tsv:2: '1945-13' is no date; write 1945-08-15, 1945-08 or 1945
            metadata.tsv:3: no lexicon for the language 'xx'; there is one for: de, en
            metadata.tsv:5: the column 'file' is empty
            metadata.tsv:3: '1.txt' is named a second time, after metadata.tsv:2
            metadata.tsv:4: there is no file 'none.txt' below the table's folder""");
  }

  @Test
  void refusesAFolderOrLanguageThatIsNotThere() {
    assertThatThrownBy(() -> Cases.english(in.resolve("nowhere")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file or folder");
    assertThatThrownBy(() -> Corpus.open(in, "fr", List.of("en")))
        .isInstanceOf(InputException.class)
        .hasMessage("no lexicon for the language 'fr'; there is one for: en");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readsFilesWithUnusualNames() throws Exception {
    List<String> names =
        List.of("a b.txt", "a\nb.txt", "a'\"b.txt", "a+b%20.txt", "Größe/Япония 日本.txt");
    for (String name : names) {
      Cases.write(in, name, "Text.");
    }
    Cases.write(in, "metadata.tsv", "file\tauthor\nGro\u0308ße/Япония 日本.txt\tS. Sample\n");

    List<CorpusDocument> documents = Cases.documents(Cases.english(in));

    assertThat(documents)
        .extracting(CorpusDocument::name)
        .containsExactlyInAnyOrderElementsOf(names);
    JCas jcas = Cases.jcas();
    documents.get(0).readInto(jcas);
    assertThat(jcas.select(DocumentSource.class).single().getAuthor()).isEqualTo("S. Sample");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void visitsEveryFolderOnceWhateverLinksLeadToIt() throws IOException {
    Cases.write(in, "b/1.txt", "Text.");
    Files.createSymbolicLink(in.resolve("b/loop"), in);
    Files.createSymbolicLink(in.resolve("a"), in.resolve("b"));
    Files.createSymbolicLink(in.resolve("broken.txt"), in.resolve("nowhere"));

    Corpus corpus =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Cases.english(in));

    assertThat(corpus.files()).containsExactly("b/1.txt");
    assertThat(corpus.skipped()).containsExactly("broken.txt");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysInOneLineWhatCannotBeRead() throws Exception {
    Cases.write(in, "empty\n1.txt", "");
    Path closed = Cases.write(in, "zclosed.txt", "Text.");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));

    List<CorpusDocument> documents = Cases.documents(Cases.english(in));

    assertThatThrownBy(() -> documents.get(0).readInto(Cases.jcas()))
        .isInstanceOf(DocumentException.class)
        .hasMessage("empty\\n1.txt: the file is empty; remove it or put its text in");
    assumeThat(Files.isReadable(closed)).as("run as an ordinary user").isFalse();
    assertThatThrownBy(() -> documents.get(1).readInto(Cases.jcas()))
        .isInstanceOf(DocumentException.class)
        .hasMessage("zclosed.txt: no permission to read it; give yourself the right to read it");
  }
}
