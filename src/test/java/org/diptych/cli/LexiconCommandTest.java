package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCommandTest {

  private static final String CUES = "value\tfrom\tto\tunless\tphrase\texample\tcounterexample\n";

  @TempDir Path folder;

  private Path lexicon(String... rows) throws IOException {
    Path table = folder.resolve("mine/en/war-purpose.tsv");
    Files.createDirectories(table.getParent());
    Files.writeString(table, CUES + String.join("\n", rows) + "\n");
    return folder.resolve("mine");
  }

  @Test
  void aRowThatIsNotFoundInItsExampleFails() throws IOException {
    Path mine = lexicon("threat\t\t\t\tvolcano\tJapan sleeps.\tJapan is a volcano.");

    CommandLineRun run = CommandLineRun.of("lexicon", "check", mine);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly(
            mine.resolve("en/war-purpose.tsv")
                + ":2: 'volcano' is not found in its example: Japan sleeps.",
            mine.resolve("en/war-purpose.tsv")
                + ":2: 'volcano' is found in its counterexample: Japan is a volcano.",
            "1 rows of " + mine + ": 2 fail, 0 notes");
  }

  @Test
  void aWrongRowIsSaidWithItsLine() throws IOException {
    CommandLineRun run = CommandLineRun.of("lexicon", "check", lexicon("menace\t\t\t\tvolcano"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains("war-purpose.tsv:2: ");
  }

  @Test
  void rowsThatLoseAgainstOthersAreNoted() throws IOException {
    Path mine =
        lexicon(
            "threat\t\t\t\tvolcan*\tJapan is a volcano.",
            "aggression\t\t\t\tvolcanoes\t",
            "threat\t\t\t\t(crater|craters)\tJapan is a crater.");

    CommandLineRun run = CommandLineRun.of("lexicon", "check", mine);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(":3: 'volcanoes' has no example")
        .contains(":3: 1 of 1 wordings of 'volcanoes' are found as 'volcan*'")
        .doesNotContain("crater");
  }

  @Test
  void aCorpusShowsWhatNeverFiresAndWhatFiresTooOften() throws IOException {
    Path mine =
        lexicon("threat\t\t\t\tvolcano\tJapan is a volcano.", "threat\t\t\t\tcrater\tA crater.");
    Path in = folder.resolve("in");
    Texts.write(in, "a.txt", "Japan is a volcano. ".repeat(6) + "Germany sleeps.");

    CommandLineRun run = CommandLineRun.of("lexicon", "check", mine, "--corpus", in);

    assertThat(run.out())
        .contains("'crater' is found in no sentence of " + in)
        .contains("'volcano' is found in 6 of 7 sentences of " + in);
    assertThat(CommandLineRun.of("lexicon", "check", mine, "--corpus", in, "--often", 90).out())
        .doesNotContain("6 of 7");
  }

  @Test
  void wordsAreSuggestedThatAreKeyToCodedSentencesAndNotCovered() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "lexicon", "suggest", lexicon(), "--corpus", gold(), "--least", 4, "--most", 3);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("war-purpose/threat\tvolcano\t")
        .endsWith("\t6\t0\tJapan is a volcano.");
  }

  /** The word does not count where a row has it. */
  @Test
  void aWordThatARowCoversIsNotSuggested() throws IOException {
    Path mine = lexicon("threat\t\t\t\tvolcano\tJapan is a volcano.");

    CommandLineRun run = CommandLineRun.of("lexicon", "suggest", mine, "--corpus", gold());

    assertThat(run.out()).doesNotContain("volcano");
  }

  /** Six coded sentences with a word that the lexicon lacks, among six without. */
  private Path gold() throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder sentences = new StringBuilder("doc\tidx\tbegin\tend\n");
    StringBuilder statements =
        new StringBuilder(
            "doc\tidx\tbegin\tend\ttarget\taxis\tcategory\tpolarity\tattribution\tholder\n");
    for (int i = 0; i < 12; i++) {
      String sentence = i % 2 == 0 ? "Japan is a volcano." : "The garden is a green one.";
      String span = i + "\t" + text.length() + "\t" + (text.length() + sentence.length());
      sentences.append("a.txt\t").append(span).append('\n');
      if (i % 2 == 0) {
        statements
            .append("a.txt\t")
            .append(span)
            .append("\tjapan\twar-purpose\tthreat\taffirmed\tdirect\tLee\n");
      }
      text.append(sentence).append(' ');
    }
    Path gold = folder.resolve("gold");
    Texts.write(gold, "sentences.tsv", sentences.toString());
    Texts.write(gold, "statements.tsv", statements.toString());
    Texts.write(gold.resolve("texts"), "a.txt", text.toString());
    return gold;
  }
}
