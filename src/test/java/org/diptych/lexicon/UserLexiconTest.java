package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's folder over the shipped tables, or in their place. */
class UserLexiconTest {

  @TempDir private Path folder;

  private static List<String> targets(Lexicon lexicon, String text, String date) {
    Table<Entry.Target> table = lexicon.language("en").targets();
    return table.match(table.words(text), date == null ? null : PartialDate.parse(date)).stream()
        .map(m -> m.entry().row().value() + "/" + m.entry().kind().id())
        .toList();
  }

  private Folder targets(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = Folder.TARGETS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return Folder.empty(folder).table("en/targets.tsv", lines);
  }

  @Test
  void aRowIsAdded() {
    Lexicon lexicon = targets("ruritania|name|||Ruritania||").added();

    assertThat(targets(lexicon, "Ruritania and Tokyo", null))
        .containsExactly("ruritania/name", "japan/body");
    assertThat(lexicon.language("en").targetIds()).contains("germany", "japan", "ruritania");
  }

  @Test
  void aRowReplacesThoseWithItsPhrase() {
    Lexicon lexicon = targets("japan|description|||NIPPON  ||", "japan|rival|||nippon||").added();

    assertThat(targets(lexicon, "Nippon", null)).containsExactly("japan/rival");
  }

  @Test
  void aRowReplacesOnlyWhereTheDatesOverlap() {
    Folder.empty(folder)
        .table("en/targets.tsv", Folder.TARGETS, "ruritania|body||1935|the palace||");
    Lexicon before = Folder.empty(folder).added();
    assertThat(targets(before, "the palace", "1930")).containsExactly("ruritania/body");
    assertThat(targets(before, "the palace", "1940")).isEmpty();
  }

  @Test
  void aMinusTakesARowOut() {
    assertThat(targets(Lexicon.shipped(), "Japan", null)).containsExactly("japan/name");
    assertThat(targets(targets("-japan|name|||Japan||").added(), "Japan", null)).isEmpty();
  }

  @Test
  void aMinusThatTakesOutNothingIsAFault() {
    assertThat(targets("-japan|name|||Niponn||", "-japan|name|19x5||Nippon||").faultsAdded())
        .containsExactly(
            "en/targets.tsv:2: takes out nothing: no other row has this phrase and date",
            "en/targets.tsv:3: takes out nothing: no other row has this phrase and date");
  }

  @Test
  void capitalsMakeAnotherPhrase() {
    assertThat(targets(Lexicon.shipped(), "the US", null)).containsExactly("usa/rival");
    assertThat(targets(targets("?|pronoun|||us||").added(), "to us", null))
        .containsExactly("?/pronoun");
  }

  @Test
  void aConflictWithAShippedRowNamesBothAndTheRemedy() {
    List<String> faults =
        Folder.empty(folder)
            .table(
                "en/war-purpose.tsv", Folder.CUES, "liberation||||aggression*||", "threat||||x1||")
            .raw(
                "en/holders.tsv",
                Folder.HOLDERS.replace('|', '\t') + "\nACJ\t\tbody\t\t\t\tACJ\t\t\n")
            .faultsAdded();

    assertThat(faults)
        .singleElement()
        .asString()
        .startsWith(
            "en/holders.tsv:2: 'ACJ' has the value 'ACJ' here, and 'Allied Council for Japan' with"
                + " '(Allied Council for Japan|Allied Council|ACJ)' in lexicon/en/holders.tsv:")
        .endsWith("; take that row out with a row of its phrase and the value '-'");
  }

  @Test
  void onATieTheUsersRowWins() {
    Lexicon lexicon =
        Folder.empty(folder)
            .cues("x1", "x2", "x3", "aggressor power* x4", "aggressor natio*")
            .added();
    Table<Entry.Cue> table = lexicon.language("en").cues().get("war-purpose");

    assertThat(table.match(table.words("the aggressor nations"), null))
        .extracting(m -> m.entry().row().file())
        .containsExactly(folder.resolve("en/war-purpose.tsv").toString());
  }

  @Test
  void aUserAddsCategoryAxisAndLanguage() {
    Lexicon lexicon =
        Folder.empty(folder)
            .table(
                "codebook.tsv",
                Folder.CODEBOOK,
                "war-purpose|naval-threat|threat|Naval threat|the fleet|",
                "economy|||Economy|trade|yes",
                "economy|trade||Trade|trade|")
            .table("en/economy.tsv", Folder.CUES, "trade||||tariff*||")
            .table("de/targets.tsv", Folder.TARGETS, "japan|name|||Japan||")
            .table("de/economy.tsv", Folder.CUES, "trade||||Zölle||")
            .added();

    assertThat(lexicon.codebook().withParents("naval-threat"))
        .containsExactly("naval-threat", "threat");
    assertThat(lexicon.axes(List.of()))
        .containsExactly("war-purpose", "postwar-conception", "economy");
    assertThat(lexicon.languages()).containsExactly("de", "en");
    Table<Entry.Cue> table = lexicon.language("de").cues().get("economy");
    assertThat(table.match(table.words("ihre Zölle"), null))
        .extracting(m -> m.entry().id())
        .containsExactly("de/economy/trade/Zölle");
  }

  @Test
  void onlyTheUsersFolder() {
    Lexicon lexicon = Folder.minimal(folder).only();

    assertThat(lexicon.codebook().axes())
        .extracting(Codebook.Axis::id)
        .containsExactly("war-purpose");
    assertThat(targets(lexicon, "Japan and Germany", null)).containsExactly("japan/name");
  }

  @Test
  void theSameTablesAreCompiledOnceAndOthersApart() {
    Folder user = Folder.minimal(folder).cues("menace");
    Lexicon first = user.only();

    assertThat(user.only()).isSameAs(first);
    Lexicon second = user.cues("menace", "peril").only();
    assertThat(second).isNotSameAs(first);
    assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint()).matches("[0-9a-f]{64}");
  }
}
