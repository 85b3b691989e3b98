package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplerTest {

  private static final Set<String> TARGETS = Set.of("japan", "germany");

  @TempDir Path folder;

  private static Map<String, Long> perStratum(SampleTable table) {
    return table.sentences().stream()
        .collect(Collectors.groupingBy(SampledSentence::stratum, Collectors.counting()));
  }

  private static String text(SampleTable table) throws IOException {
    StringWriter out = new StringWriter();
    table.write(out);
    return out.toString();
  }

  @Test
  void drawsCodedAndUncodedSentencesOfEveryKindWithKnownChances() {
    SampledCorpus corpus = new SampledCorpus(20, 50, 0, new Random(1));
    SampleTable sample = corpus.checked(100, 1);

    assertThat(sample.sentences()).hasSize(100);
    assertThat(perStratum(sample))
        .containsOnlyKeys(
            "coded: germany, war",
            "coded: japan, war",
            "uncoded: beside a coded sentence",
            "uncoded: names a target",
            "uncoded: other")
        .allSatisfy((stratum, n) -> assertThat(n).isGreaterThanOrEqualTo(2));
    assertThat(sample.sentences().stream().filter(s -> s.stratum().startsWith("coded")))
        .hasSize(50);
    assertThat(sample.sentences().stream().mapToDouble(s -> 1 / s.probability()).sum())
        .as("those drawn stand for all")
        .isCloseTo(1000, within(1e-6));
  }

  @Test
  void theSeedAloneDecides() throws IOException {
    SampledCorpus corpus = new SampledCorpus(10, 30, 0, new Random(1));

    assertThat(text(corpus.checked(40, 7))).isEqualTo(text(corpus.checked(40, 7)));
    assertThat(text(corpus.checked(40, 7))).isNotEqualTo(text(corpus.checked(40, 8)));
  }

  @Test
  void everySentenceOfAStratumHasTheSameChance() {
    SampledCorpus corpus = new SampledCorpus(2, 20, 0, new Random(1));
    Map<String, Double> drawn = new HashMap<>();
    Map<String, Double> chance = new HashMap<>();
    int runs = 500;
    for (int i = 0; i < runs; i++) {
      for (SampledSentence s : corpus.checked(30, i).sentences()) {
        drawn.merge(s.id(), 1.0 / runs, Double::sum);
        chance.put(s.id(), s.probability());
      }
    }
    assertThat(drawn)
        .allSatisfy((id, share) -> assertThat(share).isCloseTo(chance.get(id), within(0.08)));
  }

  @Test
  void whoStopsEarlyHasSeenEveryStratum() {
    SampledCorpus corpus = new SampledCorpus(20, 50, 0, new Random(1));
    SampleTable sample = corpus.checked(100, 1);

    assertThat(perStratum(new SampleTable(sample.sentences().subList(0, 2 * sample.strata()))))
        .hasSize(sample.strata())
        .allSatisfy((stratum, n) -> assertThat(n).isEqualTo(2));
  }

  @Test
  void aRepeatedPassageIsDrawnOnce() {
    Sampler sampler = new Sampler(30, 1);
    for (String name : List.of("a", "b")) {
      sampler.add(
          new DocumentSentences(
              name,
              "",
              "",
              "",
              "",
              Map.of(),
              List.of(
                  place(0, "The ships of the two fleets met at dawn off the cape."),
                  place(100, "It rained."))),
          List.of());
    }
    assertThat(sampler.population()).isEqualTo(3);
  }

  private static DocumentSentences.Place place(int begin, String text) {
    return new DocumentSentences.Place(new Span(begin, begin + text.length()), text, "", false);
  }

  @Test
  void allocatesHalfToTheCodedAndMoreWhereErrorsSpreadMore() {
    Map<String, Integer> drawn =
        Allocation.of(
            100,
            Map.of(
                "a", new Allocation.Stratum(1_000, 0.5, true),
                "b", new Allocation.Stratum(3, 0.5, true),
                "c", new Allocation.Stratum(50_000, 0.1, false),
                "d", new Allocation.Stratum(5_000, 0.3, false),
                "e", new Allocation.Stratum(1, 0.3, false)));
    assertThat(drawn).containsEntry("e", 1).containsEntry("b", 2).containsEntry("a", 48);
    assertThat(drawn.get("c")).isBetween(36, 39);
    assertThat(drawn.values().stream().mapToInt(n -> n).sum()).isEqualTo(100);
    assertThat(Allocation.of(100, Map.of("a", new Allocation.Stratum(9, 0.5, true))))
        .containsEntry("a", 9);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    SampleTable sample = new SampledCorpus(10, 30, 0, new Random(1)).checked(40, 7);
    Path file = Files.writeString(folder.resolve("c.tsv"), "\uFEFF" + text(sample));

    assertThat(SampleTable.read(file, Rows.codebook(), TARGETS::contains)).isEqualTo(sample);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "japan/threat | none | japan/thread | 'japan/thread': no category 'thread'",
        "japan/threat | none | atlantis/threat | 'atlantis/threat': no target 'atlantis'",
        "japan/threat | none | threat | 'threat' is no code",
        "0.5 | none | japan/threat | no probability",
        "0.5 | 1.5 | none | no probability above 0 and up to 1",
      })
  void saysFileLineAndReason(String ignored, String second, String human, String reason)
      throws IOException {
    String probability = reason.contains("probab") ? second.replace("none", "often") : "0.5";
    Path file =
        Files.writeString(
            folder.resolve("c.tsv"),
            String.join("\t", SampleTable.COLUMNS)
                + "\nx\ta\t0\t5\tall\t0.5\tnone\tnone\tOne.\ny\ta\t6\t9\tall\t"
                + probability
                + "\tnone\t"
                + human
                + "\tTwo.\n");
    assertThatThrownBy(() -> SampleTable.read(file, Rows.codebook(), TARGETS::contains))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(reason);
  }

  @Test
  void asksForTwoCheckedSentencesOfEachStratum() throws IOException {
    Path file = folder.resolve("c.tsv");
    String header = String.join("\t", SampleTable.COLUMNS) + "\n";
    String unchecked = "x\ta\t0\t5\tall\t0.5\tnone\t\tOne.\n";
    Files.writeString(file, header + unchecked);
    assertThatThrownBy(() -> SampleTable.read(file, Rows.codebook(), TARGETS::contains))
        .hasMessage(
            file + ": no sentence is checked yet; fill in the column 'human', from the top");

    Files.writeString(file, header + unchecked + "y\ta\t6\t9\tall\t0.5\tnone\tnone\tTwo.\n");
    assertThatThrownBy(() -> SampleTable.read(file, Rows.codebook(), TARGETS::contains))
        .hasMessage(
            file
                + ": of the stratum 'all' 1 of 2 sentences are checked; check 2 at least, from the top");
  }
}
