package org.diptych.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.RegionKind;
import org.diptych.type.DocumentSource;
import org.diptych.type.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeiTest {

  private static final String HEADER =
      """
      <teiHeader><fileDesc><titleStmt><title type="short">Papers</title>
        <title type="main">Sample   Papers, Volume II</title>
        <author><persName><forename>Ann</forename> <surname>Sample</surname></persName></author>
      </titleStmt></fileDesc>
      <profileDesc><creation><date when="1941-12-09"/></creation></profileDesc></teiHeader>
      """;

  private static final String VOLUME =
      """
      <text><front><div><head>Preface</head><p>Left out.</p></div></front>
      <body><pb n="7"/><div type="chapter"><head>Chapter<note>Left out.</note></head>
        <div type="document" xml:id="d1" n="1">
          <note rend="inline" type="source">File 17: Telegram</note>
          <head>The <gloss type="from">Minister</gloss> (<persName type="from">
            <hi>sample
            jones</hi>
          </persName>) to the Secretary<note>Of State.</note></head>
          <opener><dateline>Tokyo, <date when="1941-12-08">8 December</date>.</dateline></opener>
          <p>Japan is<note n="1">Not <date when="1900">then</date>.</note>
            a menace <pb n="8"/>to all.</p>
          <quote rend="blockquote"><p>One.<note>On one.</note></p><p>Two.</p></quote>
          <closer><signed>Jones</signed></closer>
        </div>
        <pb n="9"/>
        <div type="document"><head>Second</head><p>Germany &amp; Japan&#8217;s.</p></div>
        <div type="document" xml:id="d1"><p>Third.</p></div>
      </div></body></text>
      """;

  @TempDir Path in;

  private static String tei(String content) {
    return "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\">"
        + content
        + "</TEI>";
  }

  private static List<Extracted> read(String xml) throws Unreadable {
    return read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Extracted> read(byte[] xml) throws Unreadable {
    TeiParser parser;
    try {
      parser = new TeiParser(new ByteArrayInputStream(xml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Extracted> read = new ArrayList<>();
    for (Optional<TeiParser.Part> p = parser.next(); p.isPresent(); p = parser.next()) {
      read.add(p.get().content().get());
    }
    return read;
  }

  private static Extracted readBody(String body) throws Unreadable {
    return read(tei("<text><body>" + body + "</body></text>")).get(0);
  }

  @Test
  void putsNotesBehindTheBlockThatTheyStandIn() throws Unreadable {
    Extracted first = read(tei(HEADER + VOLUME)).get(0);

    assertThat(Cases.paragraphs(first))
        .containsExactly(
            "File 17: Telegram",
            "The Minister (sample jones) to the Secretary",
            "Of State.",
            "Tokyo, 8 December.",
            "Japan is a menace\nto all.",
            "Not then.",
            "One.",
            "Two.",
            "On one.",
            "Jones");
    assertThat(first.text()).isEqualTo(String.join("\n\n", Cases.paragraphs(first)));
    assertThat(Cases.regions(first, RegionKind.NOTE))
        .containsExactlyInAnyOrder("File 17: Telegram", "Of State.", "Not then.", "On one.");
    assertThat(Cases.regions(first, RegionKind.HEADING))
        .containsExactlyInAnyOrder(
            "The Minister (sample jones) to the Secretary", "Tokyo, 8 December.");
    assertThat(Cases.regions(first, RegionKind.QUOTE)).containsExactly("One.\n\nTwo.");
    assertThat(Cases.regions(first, RegionKind.SIGNATURE)).containsExactly("Jones");
  }

  @Test
  void followsThePages() throws Unreadable {
    List<Extracted> documents = read(tei(HEADER + VOLUME));

    assertThat(documents.get(0).regions())
        .filteredOn(m -> m.kind() == RegionKind.PAGE)
        .extracting(m -> m.value() + ":" + m.span().of(documents.get(0).text()).strip())
        .hasSize(4)
        .contains("7:Not then.")
        .last()
        .asString()
        .startsWith("8:One.");
    assertThat(documents.get(1).regions())
        .filteredOn(m -> m.kind() == RegionKind.PAGE)
        .extracting(Extracted.Mark::value)
        .containsExactly("9");
  }

  @Test
  void takesTheSourceFromTheDocument() throws Unreadable {
    List<Extracted> documents = read(tei(HEADER + VOLUME));

    assertThat(documents).hasSize(3);
    assertThat(documents.get(0).source())
        .isEqualTo(
            new SourceFacts(
                "Sample Jones",
                "1941-12-08",
                "The Minister (sample jones) to the Secretary",
                "File 17: Telegram",
                "Sample Papers, Volume II, document 1"));
    assertThat(documents.get(0).language()).isEqualTo("en");
    assertThat(documents.get(1).text()).isEqualTo("Second\n\nGermany & Japan’s.");
  }

  @Test
  void takesTheSourceOfAWholeTextFromTheHeader() throws Unreadable {
    Extracted whole =
        read(tei(HEADER + "<text xml:lang='deu'><body><p>Text.</p></body></text>")).get(0);

    assertThat(whole.source())
        .isEqualTo(new SourceFacts("Ann Sample", "1941-12-09", "Sample Papers, Volume II", "", ""));
    assertThat(whole.language()).isEqualTo("de");
  }

  @Test
  void takesTheDateOfFrus() throws Unreadable {
    String volume =
        "<text xmlns:frus='http://history.state.gov/frus/ns/1.0'><body>"
            + "<div type='document' frus:doc-dateTime-min='1949-03-01T00:00:00-05:00'"
            + " frus:doc-dateTime-max='1949-03-31T23:59:59-05:00'><p>Text.</p></div></body></text>";

    assertThat(read(tei(volume)).get(0).source().date()).isEqualTo("1949-03");
  }

  @Test
  void readsSpeechesListsTablesAndChoices() throws Unreadable {
    Extracted minutes =
        readBody(
            """
            <sp><speaker>Mr. Sample:</speaker><p>He said <q>never</q>.</p></sp>
            <list><label>1.</label> <item>One</item><item>Two</item></list>
            <table><head>Arms</head><row><cell>guns</cell><cell>12</cell></row></table>
            <p>A <choice><sic>menase</sic><corr>menace</corr></choice>, ver<lb break="no"/>y
              <del>small</del> near<lb/>home.</p>
            <fw>Page head</fw><listBibl><bibl>A. Sample, Japan.</bibl></listBibl>
            """);

    assertThat(Cases.paragraphs(minutes))
        .containsExactly(
            "Mr. Sample:",
            "He said never.",
            "1. One",
            "Two",
            "Arms",
            "guns\t12",
            "A menace, very near\nhome.",
            "Page head",
            "A. Sample, Japan.");
    assertThat(minutes.regions())
        .filteredOn(m -> m.kind() == RegionKind.SPEAKER)
        .extracting(Extracted.Mark::value)
        .containsExactly("Mr. Sample");
    assertThat(Cases.regions(minutes, RegionKind.QUOTE)).containsExactly("never");
    assertThat(Cases.regions(minutes, RegionKind.CAPTION)).containsExactly("Arms");
    assertThat(Cases.regions(minutes, RegionKind.FURNITURE)).containsExactly("Page head");
    assertThat(Cases.regions(minutes, RegionKind.REFERENCE)).containsExactly("A. Sample, Japan.");
  }

  @Test
  void readsGroupsAndCorpora() throws Unreadable {
    String text = "<text><group><text><body><p>One.</p></body></text></group></text>";
    String corpus =
        "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/>"
            + ("<TEI>" + HEADER + text + "</TEI>").repeat(2)
            + "</teiCorpus>";

    assertThat(read(corpus)).extracting(Extracted::text).containsExactly("One.", "One.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "windows-1252"})
  void readsTheDeclaredEncoding(String charset) throws Unreadable {
    String xml =
        "<?xml version='1.0' encoding='"
            + charset
            + "'?><!DOCTYPE TEI SYSTEM 'none.dtd'>"
            + "<TEI><text><body><p>Größe</p></body></text></TEI>";

    Extracted read = read(xml.getBytes(Charset.forName(charset))).get(0);

    assertThat(read.text()).isEqualTo("Größe");
    assertThat(read.encoding()).isEqualTo(charset);
  }

  @Test
  void neverLooksOutsideTheFile() throws IOException, Unreadable {
    Path secret = Cases.write(in, "secret", "the secret");
    String declaration =
        "<!DOCTYPE TEI [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'><!ENTITY % y SYSTEM '"
            + secret.toUri()
            + "'> %y;]>";

    assertThat(read(declaration + "<TEI><text><body><p>Text.</p></body></text></TEI>"))
        .extracting(Extracted::text)
        .containsExactly("Text.");
    assertThatThrownBy(
            () -> read(declaration + "<TEI><text><body><p>1&x;2</p></body></text></TEI>"))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("refers to the entity 'x' at line 1, column ");
  }

  @Test
  void refusesAnEntityBomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE TEI [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e" + i + " '&e" + (i - 1) + ";&e" + (i - 1) + ";'>");
    }
    bomb.append("]><TEI><text><body><p>&e39;</p></body></text></TEI>");

    assertThatThrownBy(() -> read(bomb.toString())).hasMessageContaining("the entity 'e39'");
    assertThatThrownBy(() -> read(bomb.toString().replace("<p>&e39;", "<p rend='&e39;'>")))
        .hasMessageContaining("broken XML");
  }

  @Test
  void saysWhereXmlIsBroken() {
    assertThatThrownBy(() -> readBody("<p>Text</q>"))
        .hasMessage("broken XML at line 2, column 77, inside <p>");
    assertThatThrownBy(() -> read("Only text")).hasMessageContaining("broken XML at line 1");
    assertThatThrownBy(() -> read("<html><p>Text</p></html>"))
        .hasMessage("no TEI P5 document: its root is <html>");
    assertThatThrownBy(() -> readBody("<p> </p>")).hasMessage("holds no text");
    String german = "<TEI><text><body><p>Größe</p></body></text></TEI>";
    assertThatThrownBy(() -> read(german.getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessage("holds bytes that are no UTF-8, at or behind line 1");
    assertThatThrownBy(() -> read("<?xml version='1.0' encoding='x-none'?><TEI/>"))
        .hasMessage("declares the unknown encoding 'x-none'");
  }

  @Test
  void keepsTheOtherDocumentsOfAVolume() throws Exception {
    String volume = tei(HEADER + VOLUME);
    Cases.write(in, "a.xml", volume.replace("<p>Third.</p>", "<p>Third.</q>"));
    Cases.write(in, "b.xml", volume.replace("Germany &amp;", "Germany &und;"));
    Cases.write(in, "c.xml", "  \n");
    Cases.write(in, "metadata.tsv", "file\tauthor\tdate\tsource\na.xml\tEditor\t1976\tarchive\n");

    List<CorpusDocument> documents = Cases.documents(Cases.english(in));

    assertThat(documents)
        .extracting(CorpusDocument::name)
        .containsExactly(
            "a.xml#d1", "a.xml#2", "a.xml", "b.xml#d1", "b.xml#2", "b.xml#d1-2", "c.xml");
    assertThatThrownBy(() -> documents.get(2).readInto(Cases.jcas()))
        .hasMessageStartingWith("a.xml: broken XML at line ")
        .hasMessageContaining("behind the 2 documents before it; repair");
    assertThatThrownBy(() -> documents.get(4).readInto(Cases.jcas()))
        .hasMessageStartingWith("b.xml#2: refers to the entity 'und'");
    assertThatThrownBy(() -> documents.get(6).readInto(Cases.jcas()))
        .hasMessageStartingWith("c.xml: the file holds only white space");
    JCas jcas = Cases.jcas();
    DocumentFacts facts = documents.get(0).readInto(jcas);
    assertThat(facts.extracted()).isTrue();
    assertThat(facts.meta()).containsEntry("source", "archive");
    DocumentSource source = jcas.select(DocumentSource.class).single();
    assertThat(source.getAuthor()).isEqualTo("Sample Jones");
    assertThat(source.getDate()).isEqualTo("1941-12-08");
    assertThat(jcas.select(Region.class).filter(r -> r.getKind().equals("page")).count())
        .isEqualTo(4);
  }

  @Test
  void readsAWholeVolumeOfFrus() throws Exception {
    Path shared = Path.of("..", "shared", "corpora", "frus1949v07p2.xml.gz");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.exists(shared), "needs ../shared/corpora/frus1949v07p2.xml.gz");
    Path volume = in.resolve("frus1949v07p2.xml");
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(shared))) {
      Files.copy(packed, volume);
    }
    JCas jcas = Cases.jcas();
    int dated = 0;
    int read = 0;

    try (CorpusDocuments documents = Cases.english(volume).documents()) {
      while (documents.hasNext()) {
        jcas.reset();
        documents.next().readInto(jcas);
        read++;
        DocumentSource source = jcas.select(DocumentSource.class).single();
        assertThat(source.getTitle()).isNotEmpty();
        dated += source.getDate().isEmpty() ? 0 : 1;
      }
    }

    assertThat(read).isEqualTo(386);
    assertThat(dated).isGreaterThan(370);
  }
}
