package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

  @TempDir private Path folder;

  private List<String> found(String text, String... phrases) {
    Table<Entry.Cue> table = Folder.minimal(folder).cues(phrases).cueTable();
    return table.match(table.words(text), null).stream()
        .map(m -> text.substring(m.begin(), m.end()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Japan's",
        "Japan’s aims",
        "Japan—the foe",
        "Japan--the foe",
        "JAPAN",
        "(Japan)",
        "\"Japan\"",
        "_Japan_",
        "anti-Japan",
        "Japan",
        "Ｊａｐａｎ",
        "Ja\u00ADpan",
        "Ja-\npan",
        "Ja-\r\n  pan",
        "Ja\u00AD\npan",
        "Ja\u2010\npan",
        "JA-\nPAN"
      })
  void aWordIsFoundHoweverItIsSetAndPrinted(String text) {
    assertThat(found(text, "Japan")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Japanese", "Japans", "XJapan", "Ja pan", "Ja-pan", "Ja\npan", "Japan2"})
  void noWordIsFoundInsideAnother(String text) {
    assertThat(found(text, "Japan")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "militarism;`the mili-\ntarism of old`",
        "so-called;`their so-\ncalled peace`",
        "so called;their so-called peace",
        "so-called;their so called peace",
        "anti-Soviet;`an anti-\nSoviet bloc`",
        "anti-Soviet;`an anti\u00AD\nSoviet bloc`",
        "war of liberation;`a war \t of\n\n\u00A0\u2003liberation`",
        "war of liberation;a war \u00AD of liberation",
        "war of liberation;a 'war' of \"liberation\"",
        "U.S. policy;the U. S. policy",
        "fight;they ﬁght on"
      })
  void phrasesRunOverHyphensLineEndsAndBlanks(String phrase, String text) {
    assertThat(found(text, phrase)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"war, of liberation", "war (of) liberation", "war--of liberation"})
  void otherMarksKeepWordsApart(String text) {
    assertThat(found(text, "war of liberation")).isEmpty();
  }

  @Test
  void theWholeSentenceIsAPhrase() {
    assertThat(found("war of liberation", "war of liberation"))
        .containsExactly("war of liberation");
  }

  @Test
  void aShorterPhraseIsFoundWhereALongerOneStartsAndFails() {
    String[] phrases = {"war of liberation for all Asia", "war of liberation"};

    assertThat(found("a war of liberation for all", phrases)).containsExactly("war of liberation");
    assertThat(found("a war of liberation for all Asia.", phrases))
        .containsExactly("war of liberation for all Asia");
  }

  @Test
  void theLongestMatchWinsAndWhatItLeavesIsStillFound() {
    assertThat(found("a b c d e f", "a b c", "c d e f", "a b", "d e"))
        .containsExactly("a b", "c d e f");
  }

  @Test
  void onATieTheFirstInTheTextThenTheFirstInTheFileWins() {
    assertThat(found("a b c", "b c", "a b")).containsExactly("a b");

    Table<Entry.Cue> table =
        Folder.minimal(folder).cues("enslav* peoples", "enslaved people*").cueTable();
    assertThat(table.match(table.words("enslaved peoples"), null))
        .singleElement()
        .satisfies(m -> assertThat(m.entry().row().line()).isEqualTo(2));
  }

  @Test
  void choicesAndEndings() {
    assertThat(found("a menace, a danger, the menaces", "(a|the) (menace*|danger)"))
        .containsExactly("a menace", "a danger", "the menaces");
  }

  @Test
  void anEndingMayBeNone() {
    assertThat(found("freed free freedom", "free*")).containsExactly("freed", "free", "freedom");
  }

  @ParameterizedTest
  @CsvSource({
    "free peoples, true",
    "free the peoples, true",
    "free the poor peoples, true",
    "'free—the, poor peoples', true",
    "free the poor old peoples, false"
  })
  void aGapSpansUpToSoManyWordsAndAnyMarks(String text, boolean matches) {
    assertThat(found(text, "free …2 peoples").isEmpty()).isNotEqualTo(matches);
  }

  @Test
  void aWordInCapitalsMatchesOnlyCapitals() {
    assertThat(found("He told us that the US, Us and U.S.", "US")).containsExactly("US");
    assertThat(found("us US Us", "us")).containsExactly("us", "US", "Us");
    assertThat(found("NAZIS Nazis", "NAZI*")).containsExactly("NAZIS");
    assertThat(found("A new a new", "A new")).hasSize(2);
  }

  @Test
  void diacriticsInEitherFormAndMacronsInNeither() {
    String decomposed = Normalizer.normalize("Führer", Normalizer.Form.NFD);

    assertThat(found("der " + decomposed, "Führer")).containsExactly(decomposed);
    assertThat(found("der Führer", decomposed)).containsExactly("Führer");
    assertThat(found("Fuhrer", "Führer")).isEmpty();
    assertThat(found("Kōnoe and Konoe", "Konoe")).containsExactly("Kōnoe", "Konoe");
  }

  @ParameterizedTest
  @CsvSource({
    "1941, threat",
    "1941-12-07, threat",
    "1941-12-08, liberation",
    "1945, liberation",
    ", threat"
  })
  void rowsCountByDateAndAllInUndatedDocuments(String date, String category) {
    Table<Entry.Cue> table =
        Folder.minimal(folder)
            .table(
                "en/war-purpose.tsv",
                Folder.CUES,
                "threat||1941-12-07||the fleet||",
                "liberation|1941-12-08|||the fleet||")
            .cueTable();

    assertThat(table.match(table.words("the fleet"), date == null ? null : PartialDate.parse(date)))
        .extracting(m -> m.entry().category())
        .containsExactly(category);
  }

  @Test
  void aStretchOfATextGivesOffsetsOfTheWholeText() {
    LanguageLexicon tables = Folder.minimal(folder).cues("menace").only().language("en");
    String text = "A menace. A menace.";

    assertThat(tables.cues().get("war-purpose").match(tables.words(text, 10, 19), null))
        .singleElement()
        .satisfies(m -> assertThat(List.of(m.begin(), m.end())).containsExactly(12, 18));
  }

  /** Each takes minutes and more where the cost grows with the square of the length. */
  @ParameterizedTest
  @ValueSource(strings = {"menace", "a ", "a , ", ",", "free the , , , ", "-", "a-\n", "a b "})
  void theCostOfATextGrowsWithItsLength(String part) {
    Table<Entry.Cue> table =
        Folder.minimal(folder)
            .cues("menac*", "a … a … a …2 z", "a b a b a b", "free … peoples")
            .cueTable();
    String text = part.repeat(600_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> table.match(table.words(text), null));
  }
}
