package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language written without spaces: its phrases match anywhere. */
class UnspacedLanguageTest {

  @TempDir private Path folder;

  private LanguageLexicon tables;

  @BeforeEach
  void load() {
    tables =
        Folder.minimal(folder)
            .table("ja/language.tsv", "property|value", "spaces|no")
            .table(
                "ja/targets.tsv",
                Folder.TARGETS,
                "japan|name|||日本||",
                "japan|body|||日本軍||",
                "germany|name|||ドイツ||")
            .table("ja/war-purpose.tsv", Folder.CUES, "threat||||危険 …3 国||")
            .only()
            .language("ja");
  }

  private <E extends Entry> List<String> found(Table<E> table, String text) {
    return table.match(table.words(text), null).stream()
        .map(m -> text.substring(m.begin(), m.end()))
        .toList();
  }

  @Test
  void phrasesMatchAnywhereAndTheLongestWins() {
    assertThat(tables.spaced()).isFalse();
    assertThat(found(tables.targets(), "大日本帝国と日本軍とドイツ人。")).containsExactly("日本", "日本軍", "ドイツ");
  }

  @Test
  void gapsCountLetters() {
    assertThat(found(tables.cues().get("war-purpose"), "危険な敵国だ")).containsExactly("危険な敵国");
    assertThat(found(tables.cues().get("war-purpose"), "危険なあの敵国だ")).isEmpty();
  }

  @Test
  void lettersCarryTheirMarks() {
    String decomposed = Normalizer.normalize("西ドイツ", Normalizer.Form.NFD);

    assertThat(decomposed).isNotEqualTo("西ドイツ");
    assertThat(found(tables.targets(), decomposed))
        .containsExactly(Normalizer.normalize("ドイツ", Normalizer.Form.NFD));
  }

  @Test
  void aLineEndPartsNothing() {
    assertThat(found(tables.targets(), "日\n本")).containsExactly("日\n本");
  }
}
