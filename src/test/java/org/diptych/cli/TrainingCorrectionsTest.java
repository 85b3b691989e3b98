package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.evaluate.CodedDocument;
import org.diptych.evaluate.CodedStatement;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.Correction;
import org.diptych.statement.Corrections;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Holder;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.junit.jupiter.api.Test;

class TrainingCorrectionsTest {

  private static final String TEXT = "Japan threatens all of her neighbours.";

  /** The coder's sentence is a little longer than the machine's. */
  private final CodedDocument coded =
      new CodedDocument(
          "a.txt",
          "1944",
          "",
          "",
          List.of(new Span(0, 40), new Span(41, 60)),
          List.of(
              new CodedStatement(
                  new Span(0, 40),
                  "japan",
                  "war-purpose",
                  "threat",
                  Polarity.AFFIRMED,
                  "authorial",
                  "author",
                  "",
                  "",
                  "",
                  Double.NaN,
                  List.of(),
                  "")));

  private final DocumentSentences sentences =
      new DocumentSentences(
          "a.txt",
          "",
          "",
          "",
          "",
          Map.of(),
          List.of(new DocumentSentences.Place(new Span(0, 38), TEXT, "", true)));

  private List<String> after(Correction.Verdict verdict, String category, String document) {
    Map<String, String> cells = new HashMap<>();
    List<String> columns = List.of("id", "coder", "target", "category", "document", "text");
    List<String> values = Arrays.asList("unknown", "zoe", "japan", category, document, TEXT);
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), values.get(i));
    }
    Corrections corrections =
        new Corrections(
            List.of(new Correction("c.tsv:2", verdict, cells)),
            Lexicon.shipped().codebook(),
            name -> new Holder(name, "", ""));
    return new TrainingCorrections(corrections)
        .apply(coded, sentences, new ArrayList<>()).statements().stream()
            .map(s -> s.code() + " " + s.span().end())
            .toList();
  }

  @Test
  void whatWasRejectedIsNoExampleAndWhatWasAddedIsOne() {
    assertThat(after(Correction.Verdict.REJECT, "threat", "a.txt")).isEmpty();
    assertThat(after(Correction.Verdict.ADD, "imperialism", "a.txt"))
        .containsExactly("japan/threat 40", "japan/imperialism 40");
    assertThat(after(Correction.Verdict.ACCEPT, "threat", "a.txt"))
        .containsExactly("japan/threat 40");
    assertThat(after(Correction.Verdict.REJECT, "threat", "b.txt"))
        .containsExactly("japan/threat 40");
  }
}
