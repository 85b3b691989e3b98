package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are not what their names say, or are made to do harm: the run ends, each document is
 * done or has failed with a reason, and nothing is written outside the output folder. The seed and
 * the number of files are fixed; {@code -Ddiptych.fuzz.files=20000 -Ddiptych.fuzz.seed=7} makes a
 * longer run of others.
 */
class FuzzTest {

  private static final int FILES = Integer.getInteger("diptych.fuzz.files", 140);
  private static final long SEED = Long.getLong("diptych.fuzz.seed", 1);
  private static final String SECRET = "precious secret of the machine";

  @TempDir Path folder;
  private Path in;
  private Path out;
  private final Random random = new Random(SEED);

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    Texts.write(folder, "secret.txt", SECRET);
  }

  /** Sound files of all formats, from which the others are made. */
  private SortedMap<String, byte[]> seeds() throws IOException {
    SortedMap<String, byte[]> seeds = new TreeMap<>();
    String text = Texts.SOUND + "\"We fear Japan,\" said the Minister.\n\nPage 2\n";
    seeds.put("txt", text.getBytes(StandardCharsets.UTF_8));
    seeds.put(
        "html",
        ("<html lang='en'><head><title>T</title></head><body><h1>Germany</h1><p>" + text)
            .getBytes(StandardCharsets.UTF_8));
    seeds.put(
        "xml",
        ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><div xml:id='d1'><head>Germany</head><p>"
                + text.replace("\n\n", "</p><p>")
                + "</p></div></body></text></TEI>")
            .getBytes(StandardCharsets.UTF_8));
    Path source = Files.createDirectories(folder.resolve("seeds"));
    Texts.write(source, "a.txt", text);
    for (String format : List.of("xmi", "json")) {
      Path target = folder.resolve("seed-" + format);
      assertThat(CommandLineRun.of("annotate", source, "--out", target, "--format", format).code())
          .isZero();
      seeds.put(format, Files.readAllBytes(target.resolve("annotated/a.txt." + format)));
    }
    seeds.put("pdf", pdf());
    return seeds;
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText("Germany is a menace to all of us.");
        content.endText();
      }
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private byte[] mutated(byte[] seed) {
    byte[] bytes = seed.clone();
    switch (random.nextInt(6)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> {
        for (int flips = 1 + random.nextInt(40); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 2 -> {
        byte[] noise = new byte[1 + random.nextInt(200)];
        random.nextBytes(noise);
        bytes = inserted(bytes, noise);
      }
      case 3 -> bytes = inserted(bytes, hostile().getBytes(StandardCharsets.UTF_8));
      case 4 -> {
        int from = random.nextInt(bytes.length);
        bytes = inserted(bytes, Arrays.copyOfRange(bytes, from, bytes.length));
      }
      default -> bytes = new String(bytes, StandardCharsets.UTF_8).getBytes(charset());
    }
    return bytes;
  }

  private Charset charset() {
    return Charset.forName(
        List.of("UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252", "ISO-2022-JP", "IBM037")
            .get(random.nextInt(6)));
  }

  private byte[] inserted(byte[] bytes, byte[] more) {
    int at = random.nextInt(bytes.length + 1);
    byte[] both = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, both, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, both, at, more.length);
    return both;
  }

  private String hostile() {
    return switch (random.nextInt(10)) {
      case 0 -> "\u0000\u0001\u0007\u001B[2J\u007F\uFFFE";
      case 1 -> "\u202E اليابان عدو \u200F שלום \u202C";
      case 2 -> "\uD83D\uDE00\u0301\u0301\u0301".repeat(50);
      case 3 -> "<div>".repeat(3000);
      case 4 -> "[".repeat(3000);
      case 5 -> "Germany " + "x".repeat(30_000);
      case 6 -> "“‘".repeat(2000) + "»’".repeat(2000);
      case 7 -> "&#x0;&#xD800;&nbsp;&unknown;<![CDATA[";
      case 8 ->
          "<!DOCTYPE a [<!ENTITY s SYSTEM \"" + folder.resolve("secret.txt").toUri() + "\">]>&s;";
      default -> "<xi:include href='http://127.0.0.1:9/x'/><img src='http://127.0.0.1:9/y'/>";
    };
  }

  @Test
  void whateverTheFilesHoldTheRunEndsAndSaysWhatBecameOfEach() throws IOException {
    List<Map.Entry<String, byte[]>> seeds = new ArrayList<>(seeds().entrySet());
    for (int i = 0; i < FILES; i++) {
      Map.Entry<String, byte[]> seed = seeds.get(i % seeds.size());
      Texts.write(in, i + "." + seed.getKey(), mutated(seed.getValue()));
    }
    SortedMap<String, Integer> before = hashes(in);

    CommandLineRun run =
        CommandLineRun.of("annotate", in, "--out", out, "--format", "json", "--time-limit", 60);

    assertThat(run.code()).as(run.err()).isIn(0, 1);
    assertThat(run.err()).doesNotContain("a fault of Diptych", "report the document");
    assertThat(Files.readAllLines(out.resolve("failures.csv")))
        .noneMatch(line -> line.contains(",time,") || line.contains(",annotate,"));
    for (Map.Entry<String, String> file : Texts.content(out).entrySet()) {
      assertThat(file.getValue()).as(file.getKey()).doesNotContain(SECRET);
    }
    assertThat(hashes(in)).isEqualTo(before);
  }

  @Test
  void aTextWithoutAnEndTakesTimeInProportion() throws IOException {
    int length = 150_000;
    Texts.write(in, "words.txt", "Germany said that Japan is a menace ".repeat(length / 36));
    Texts.write(in, "marks.txt", "\"' “‘ , ; ".repeat(length / 10));
    Texts.write(in, "letters.txt", "x".repeat(length));

    CommandLineRun run =
        CommandLineRun.of("annotate", in, "--out", out, "--time-limit", 240, "--threads", 1);

    assertThat(run.err()).doesNotContain("took longer");
    assertThat(run.code()).isIn(0, 1);
  }

  @Test
  void noNameLeadsOutOfTheOutputFolder() throws IOException {
    String tei =
        "<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'>"
            + "<TEI xml:id='../../../escaped'><text><body><p>Germany is a menace.</p></body></text></TEI>"
            + "<TEI xml:id='/absolute'><text><body><p>Japan is a menace.</p></body></text></TEI>"
            + "<TEI xml:id='CON'><text><body><p>Japan is a menace.</p></body></text></TEI>"
            + "</teiCorpus>";
    Texts.write(in, "volume.xml", tei);
    Texts.write(in, "nul/aux.html", "<p>Germany is a menace.</p>");
    Texts.write(in, "..%2f..%2fup.html", "<p>Germany is a menace.</p>");
    List<Path> before = listing();

    CommandLineRun run = CommandLineRun.of("annotate", in, "--out", out, "--format", "xmi");

    assertThat(run.code()).isIn(0, 1);
    assertThat(listing()).isEqualTo(before);
    assertThat(Texts.content(out).keySet())
        .filteredOn(name -> name.matches("(?i)(.*/)?(con|nul|aux)(\\..*)?(/.*)?"))
        .as("names of devices")
        .isEmpty();
  }

  private static SortedMap<String, Integer> hashes(Path folder) throws IOException {
    SortedMap<String, Integer> hashes = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        hashes.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  /** All that lies beside the output folder. */
  private List<Path> listing() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> !path.startsWith(out)).sorted().toList();
    }
  }
}
