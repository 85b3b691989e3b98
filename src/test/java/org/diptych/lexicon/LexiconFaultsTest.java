package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a lexicon can be wrong has one line, with file, line and reason. */
class LexiconFaultsTest {

  @TempDir private Path folder;

  private Folder minimal() {
    return Folder.minimal(folder);
  }

  @Test
  void theLeastLexiconHasNoFault() {
    assertThat(minimal().faults()).isEmpty();
  }

  @Test
  void allFaultsOfALexiconAreListedTogether() {
    assertThat(
            minimal()
                .table(
                    "en/targets.tsv", Folder.TARGETS, "japan|nation|||Japan||", "|name|||Nippon||")
                .table("en/context.tsv", Folder.CONTEXT, "negation|sideways|not||")
                .cues("fo*", "menace", "war …")
                .faults())
        .containsExactly(
            "en/targets.tsv:2: unknown kind 'nation'; write name, people, body, description,"
                + " pronoun, rival or other",
            "en/targets.tsv:3: the cell 'value' is empty",
            "en/targets.tsv: no such table, or no row in it",
            "en/context.tsv:2: unknown direction 'sideways'; write forward, backward,"
                + " bidirectional, terminate or pseudo",
            "en/war-purpose.tsv:2: '*' needs at least 3 letters before it: 'fo*'",
            "en/war-purpose.tsv:4: a phrase must not begin or end with a gap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "danger||||menace||; no category 'danger' in the axis war-purpose; there are: threat, liberation",
        "||||menace||; the cell 'value' is empty",
        "threat|||||||; 8 cells, but 7 columns",
        "threat||||||; empty phrase",
        "threat|1941-13|||menace||; '1941-13' is no date; write 1945-08-15, 1945-08 or 1945",
        "threat||August 1945||menace||; 'August 1945' is no date; write 1945-08-15, 1945-08 or 1945",
        "threat|1945|1941||menace||; from (1945) is after to (1941)",
        "threat|||threat dangr|menace||; unknown word 'dangr' in 'unless'; it takes categories, kinds"
            + " of context.tsv and targets.tsv, and 'unnamed'"
      })
  void cues(String rowAndReason) {
    String[] parts = rowAndReason.split("; ", 2);
    assertThat(minimal().table("en/war-purpose.tsv", Folder.CUES, parts[0]).faults())
        .containsExactly("en/war-purpose.tsv:2: " + parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Japan|name|||Nippon||; 'Japan' in 'value': ids are lower-case letters, digits and hyphens",
        "japan ?|name|||Nippon||; '?' in 'value': ids are lower-case letters, digits and hyphens",
        "japan||||Nippon||; unknown kind ''; write name, people, body, description, pronoun, rival or"
            + " other"
      })
  void targets(String rowAndReason) {
    String[] parts = rowAndReason.split("; ", 2);
    assertThat(
            minimal()
                .table("en/targets.tsv", Folder.TARGETS, "japan|name|||Japan||", parts[0])
                .faults())
        .containsExactly("en/targets.tsv:3: " + parts[1]);
  }

  @Test
  void holdersContextAndHeadings() {
    assertThat(
            minimal()
                .table(
                    "en/holders.tsv",
                    Folder.HOLDERS,
                    "Cabinet|uk|committee||||the Cabinet||",
                    "Cabinet|UK|body||||the Cabinet||")
                .table("en/context.tsv", Folder.CONTEXT, "reporting/shout|forward|shouted||")
                .table("en/headings.tsv", Folder.HEADINGS, "writer|from||")
                .faults())
        .containsExactly(
            "en/holders.tsv:2: unknown kind 'committee'; there are: body, conference, historian,"
                + " office, person, state",
            "en/holders.tsv:3: 'UK' in 'country': ids are lower-case letters, digits and hyphens",
            "en/context.tsv:2: unknown act 'shout'; there are: ask, demand, denounce, deny, promise,"
                + " propose, state, warn",
            "en/headings.tsv:2: unknown value 'writer'; there are: addressee, body, sender, speaker");
  }

  @Test
  void aPhraseWithTwoValuesUnlessTheirDatesDoNotOverlap() {
    Folder dated =
        minimal()
            .table(
                "en/war-purpose.tsv",
                Folder.CUES,
                "threat||1941||the fleet||",
                "liberation|1942|||the fleet||");
    assertThat(dated.faults()).isEmpty();

    dated.raw(
        "en/war-purpose.tsv",
        Folder.CUES.replace('|', '\t')
            + "\nthreat\t\t1941\t\tthe (fleet|army)\t\t"
            + "\nliberation\t1941-12\t\t\tThe Fleet\t\t");
    assertThat(dated.faults())
        .containsExactly(
            "en/war-purpose.tsv:3: 'The Fleet' has the value 'liberation' here, and 'threat' with"
                + " 'the (fleet|army)' in line 2");
  }

  @Test
  void aPhraseThatStandsTwice() {
    assertThat(minimal().cues("menace", "Menace").faults())
        .containsExactly(
            "en/war-purpose.tsv:3: 'Menace' has the value 'threat' here, and 'threat' with 'menace'"
                + " in line 2");
  }

  @Test
  void abbreviationsEndWithAFullStop() {
    assertThat(
            minimal()
                .table("en/abbreviations.tsv", "phrase|example|counterexample", "Mr||", "Dr.||")
                .faults())
        .containsExactly("en/abbreviations.tsv:2: 'Mr' does not end with a full stop");
  }

  @Test
  void theHeader() {
    assertThat(
            minimal()
                .table(
                    "en/war-purpose.tsv", "value|phrase|example|counterexample", "threat|menace||")
                .raw("en/context.tsv", "")
                .faults())
        .containsExactly(
            "en/context.tsv:1: the header must be 'value<tab>direction<tab>phrase<tab>example<tab>"
                + "counterexample', tab-separated",
            "en/war-purpose.tsv:1: the header must be 'value<tab>from<tab>to<tab>unless<tab>phrase"
                + "<tab>example<tab>counterexample', tab-separated");
  }

  @Test
  void anotherEncoding() {
    byte[] latin =
        (Folder.CUES + "\nthreat||||menace||\nthreat||||Führer||\n")
            .replace('|', '\t')
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(minimal().bytes("en/war-purpose.tsv", latin).faults())
        .containsExactly("en/war-purpose.tsv:3: not UTF-8; save the table as UTF-8");
  }

  @Test
  void whatSpreadsheetsDoIsNoFault() {
    String table =
        "\uFEFF" + Folder.CUES + "\r\nthreat||||menace\r\n\r\n||||||\r\nthreat||||  danger |x\r\n";

    assertThat(minimal().raw("en/war-purpose.tsv", table.replace('|', '\t')).cueTable().entries())
        .extracting(Entry::id)
        .containsExactly("en/war-purpose/threat/menace", "en/war-purpose/threat/danger");
  }

  @Test
  void codebook() {
    assertThat(
            minimal()
                .table(
                    "codebook.tsv",
                    Folder.CODEBOOK,
                    "war-purpose|||War purpose|why|perhaps",
                    "war-purpose|threat||Threat||",
                    "war-purpose|threat||Danger||",
                    "war-purpose|peril|danger|Peril||",
                    "war-purpose|fear|fear|Fear||",
                    "war-purpose|Hate||Hate||",
                    "war-purpose|-love||Love||",
                    "economy|trade||Trade||",
                    "targets|||Targets||yes")
                .faults())
        .containsExactly(
            "codebook.tsv:4: the same axis and category stand in line 3",
            "codebook.tsv:2: the row of an axis says 'yes' or 'no' in the column 'on'",
            "codebook.tsv:7: ids are lower-case letters, digits and hyphens",
            "codebook.tsv:8: ids are lower-case letters, digits and hyphens",
            "codebook.tsv:10: no axis can be called 'targets': that is another table",
            "codebook.tsv:5: no category 'danger' in the axis for the parent",
            "codebook.tsv:6: the category 'fear' is its own parent",
            "codebook.tsv:9: no row describes the axis 'economy'",
            "codebook.tsv:10: no row describes the axis 'targets'");
  }

  @Test
  void aCategoryInTwoAxes() {
    assertThat(
            minimal()
                .table(
                    "codebook.tsv",
                    Folder.CODEBOOK,
                    "war-purpose|||War purpose||yes",
                    "war-purpose|threat||Threat||",
                    "economy|||Economy||no",
                    "economy|threat||Threat||")
                .faults())
        .containsExactly("codebook.tsv:5: the category 'threat' stands in two axes");
  }

  @Test
  void aFolderThatIsNotThere() {
    assertThatThrownBy(() -> Lexicon.shippedWith(folder.resolve("mine")))
        .isInstanceOf(LexiconException.class)
        .hasMessage("the lexicon folder '" + folder.resolve("mine") + "' does not exist");
  }

  @Test
  void anEmptyFolder() {
    assertThat(Folder.empty(folder).faults())
        .containsExactly(
            "codebook.tsv: the lexicon has no codebook.tsv",
            "the lexicon has no language; it needs a folder such as 'en' with targets.tsv");
  }

  @Test
  void tablesThatNothingWouldRead() {
    List<String> faults =
        minimal()
            .table("targets.tsv", Folder.TARGETS, "japan|name|||Nippon||")
            .table("en/economy.tsv", Folder.CUES, "trade||||tariff||")
            .table("en/target.tsv", Folder.TARGETS)
            .table("en/.targets.tsv", "scratch")
            .raw("en/notes.txt", "mine")
            .faults();

    assertThat(faults).hasSize(3);
    assertThat(faults)
        .allSatisfy(
            fault ->
                assertThat(fault)
                    .endsWith(
                        ": no such table; a language's folder has language, targets, holders,"
                            + " context, headings, genres, dates, abbreviations, and one table for"
                            + " each axis of codebook.tsv (war-purpose)"));
    assertThat(faults.toString()).contains("en/economy.tsv:", "en/target.tsv:", "targets.tsv:");
  }

  @Test
  void aDateTable() {
    assertThat(
            minimal()
                .table(
                    "en/dates.tsv",
                    "value|phrase|example|counterexample",
                    "month/13|Undecember||",
                    "day/first|first||",
                    "era|Anno Domini||")
                .faults())
        .containsExactly(
            "en/dates.tsv:2: '13' is no month; there are 12",
            "en/dates.tsv:3: 'first' is no day; there are 31",
            "en/dates.tsv:4: unknown value 'era'; there are: clause, date, event, present,"
                + " remembered");
  }

  @Test
  void aLanguageWithoutTables() {
    assertThat(
            minimal()
                .table("de/context.tsv", Folder.CONTEXT)
                .table("deutsch/targets.tsv", Folder.TARGETS)
                .faults())
        .containsExactly(
            "de/targets.tsv: no such table, or no row in it",
            "deutsch: a language's folder has its ISO 639 code as its name");
  }

  @Test
  void theTableOfALanguage() {
    assertThat(minimal().table("en/language.tsv", "property|value", "spaces|perhaps").faults())
        .containsExactly(
            "en/language.tsv:2: the only property is 'spaces', with the value 'yes' or 'no'");
  }

  @Test
  void aLanguageThatHasNoFolder() {
    Lexicon lexicon = minimal().only();

    assertThat(lexicon.language("en-GB").language()).isEqualTo("en");
    assertThatThrownBy(() -> lexicon.language("ja"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("no lexicon for the language 'ja'; there is one for: en");
  }

  @Test
  void axes() {
    Lexicon lexicon = Lexicon.shipped();

    assertThat(lexicon.axes(List.of())).containsExactly("war-purpose", "postwar-conception");
    assertThat(lexicon.axes(List.of("operational-assessment")))
        .containsExactly("operational-assessment");
    assertThatThrownBy(() -> lexicon.axes(List.of("war-purpose", "economy")))
        .isInstanceOf(LexiconException.class)
        .hasMessage(
            "no axis 'economy' in the codebook; there are: war-purpose, postwar-conception,"
                + " operational-assessment");
  }
}
