package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindsTest {

  @ParameterizedTest
  @CsvSource({
    "Minutes of the Third Meeting, '', report",
    "Report by the Chiefs of Staff to the Prime Minister, '', report",
    "'Speech at the parade', '', direct",
    "'The High Commissioner in London, to the Prime Minister', '', letter or cable",
    "Orlov to Maddern, '', letter or cable",
    "'Mr A. Lindqvist, Envoy (at the Hague), to Mr Brandt', '', letter or cable",
    "The long road to peace, '', other",
    "Notes, '', other",
    "'', '', unknown",
    "Minutes of the Third Meeting, poem, poem",
  })
  void theTableDecidesThenTheTitle(String title, String kind, String expected) {
    CodedDocument document = new CodedDocument("a", "1945", title, kind, List.of(), List.of());
    Coding coding =
        new Coding("gold", new TreeMap<>(Map.of("a", document)), false, Optional.empty());

    assertThat(new DocumentKinds(Lexicon.shipped()).of(coding).documents().get("a").kind())
        .isEqualTo(expected);
  }
}
