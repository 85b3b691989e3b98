package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionFinderTest {

  private static final LanguageLexicon EN = Lexicon.shipped().language("en");
  private static final List<String> PROSE = List.of("The harbours were closed, and no ship came.");

  private static List<String> found(List<List<String>> paragraphs) {
    Document document = Documents.read(EN, new Source("", "1946", ""), paragraphs);
    return RegionFinder.find(document).stream()
        .map(region -> region.kind() + " " + region.span().of(document.text()).strip())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "THE CLOSING OF THE HARBOURS | HEADING",
        "The Closing of the Harbours | HEADING",
        "Table 3. Ships by harbour | CAPTION",
        "¹ The writer of this had never seen a harbour. | NOTE",
      })
  void aLineInTheTextIsWhatItsLayoutSays(String line, String kind) {
    assertThat(found(List.of(PROSE, List.of(line), PROSE))).containsExactly(kind + " " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The harbours were closed.",
        "(a) no ship came",
        "and so the harbours were closed",
        "The harbours were closed, as the board had wished for years, and no ship came into them"
      })
  void prosaicLinesAreProse(String line) {
    assertThat(found(List.of(PROSE, List.of(line), PROSE))).isEmpty();
  }

  @Test
  void whatStandsUnderReferencesIsOneUntilTheNextHeading() {
    assertThat(
            found(
                List.of(
                    PROSE,
                    List.of("References"),
                    List.of("Tollard, J., Ships and harbours, 1931."),
                    List.of("THE SHIPS"),
                    PROSE)))
        .containsExactly(
            "HEADING References",
            "REFERENCE Tollard, J., Ships and harbours, 1931.",
            "HEADING THE SHIPS");
  }

  @Test
  void theLastLineOfALetterIsItsSignature() {
    assertThat(found(List.of(PROSE, List.of("J. L. TOLLARD"))))
        .containsExactly("SIGNATURE J. L. TOLLARD");
    assertThat(found(List.of(List.of("J. L. TOLLARD")))).doesNotContain("SIGNATURE J. L. TOLLARD");
  }

  @Test
  void aHeadingCanRunIntoItsParagraph() {
    assertThat(found(List.of(PROSE, List.of("Harbour Police.", "No ship came."))))
        .containsExactly("HEADING Harbour Police.");
  }

  @Test
  void aNoteSpeaksInItsProseAlone() {
    assertThat(
            found(
                List.of(
                    PROSE, List.of("¹ Ibid., p. 12.", "Others had closed their harbours before."))))
        .contains("REFERENCE ¹ Ibid., p. 12.")
        .noneMatch(region -> region.startsWith("REFERENCE Others"));
  }
}
