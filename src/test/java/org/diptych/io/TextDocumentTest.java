package org.diptych.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;

class TextDocumentTest {

  private static final TextDocument.Languages RUN = new TextDocument.Languages("en", List.of("en"));

  private static TextDocument document(String text, String date, String language) {
    return new TextDocument(
        "box/1",
        text.getBytes(StandardCharsets.UTF_8),
        new SourceFacts(" Minister Harrow ", date, "Note", "", ""),
        language,
        Map.of("archive", "A"),
        RUN);
  }

  @Test
  void readsLikeAFileWithItsLineOfMetadata() throws UIMAException, DocumentException {
    JCas jcas = JCasFactory.createJCas();

    DocumentFacts facts =
        document("Japan is a threat.\n\nGermany is none.", "1944-05", "eng").readInto(jcas);

    assertThat(facts)
        .isEqualTo(new DocumentFacts("box/1", "en", "UTF-8", false, Map.of("archive", "A")));
    assertThat(jcas.select(Paragraph.class).map(Paragraph::getCoveredText).toList())
        .containsExactly("Japan is a threat.", "Germany is none.");
    assertThat(StatementRows.source(jcas))
        .isEqualTo(new SourceFacts("Minister Harrow", "1944-05", "Note", "", ""));
  }

  @Test
  void saysWhatIsWrongWithARow() throws UIMAException {
    JCas jcas = JCasFactory.createJCas();

    assertThatThrownBy(() -> document("Japan.", "May 1944", "").readInto(jcas))
        .hasMessage("box/1: 'May 1944' is no date; write 1945-08-15, 1945-08 or 1945");
    assertThatThrownBy(() -> document("Japan.", "", "xx").readInto(jcas))
        .hasMessageContaining("no lexicon for the language 'xx'; there is one for: en");
    assertThatThrownBy(() -> document(" \n", "", "").readInto(jcas))
        .hasMessageContaining("only white space");
  }
}
