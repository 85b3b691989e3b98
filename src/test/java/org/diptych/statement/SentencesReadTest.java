package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class SentencesReadTest {

  private static final LanguageLexicon ENGLISH = Lexicon.shipped().language("en");

  @Test
  void countsTheSentencesThatNameATargetAndThoseToWhichTheDiscourseCarriesIt() {
    Document document =
        Documents.read(
            ENGLISH,
            Source.UNKNOWN,
            List.of(
                List.of("The weather was fine.", "Nothing was said."),
                List.of(
                    "Japan was discussed.",
                    "There was no hurry.",
                    "Germany and Japan were compared.")));
    SentencesRead read =
        SentencesRead.of(
            Documents.with(document, Discourse.resolve(document), document.contexts()));
    assertThat(read.all()).isEqualTo(5);
    assertThat(read.byTarget()).isEqualTo(Map.of("japan", 3, "germany", 1));
  }
}
