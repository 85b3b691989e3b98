package org.diptych.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.StringArray;
import org.diptych.statement.Modality;
import org.diptych.statement.Polarity;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementRowsTest {

  private static final String FIRST = "Japan is\n a menace.";
  private static final String TEXT = FIRST + " Germany was. " + "Japan is a menace.";

  private final JCas jcas = Cases.jcas();

  @BeforeEach
  void fill() {
    jcas.setDocumentText(TEXT);
    CasFiller.source(jcas, new SourceFacts("S. Sample", "1942", "A note", "box 1", "p. 3"));
    new Sentence(jcas, 0, FIRST.length()).addToIndexes();
    new Sentence(jcas, FIRST.length() + 1, FIRST.length() + 13).addToIndexes();
    new Sentence(jcas, FIRST.length() + 14, TEXT.length()).addToIndexes();
    page(0, 10, "1");
    page(10, TEXT.length(), "2");
  }

  private void page(int begin, int end, String number) {
    Region page = new Region(jcas, begin, end);
    page.setKind("page");
    page.setValue(number);
    page.addToIndexes();
  }

  private PerceptionStatement add(int begin, int end, String target, String category) {
    PerceptionStatement s = new PerceptionStatement(jcas, begin, end);
    s.setTarget(target);
    s.setAxis("war-purpose");
    s.setCategory(category);
    s.setSource("lexicon");
    s.addToIndexes();
    return s;
  }

  @Test
  void takesAllThatIsKnown() throws DocumentException {
    PerceptionStatement s = add(0, FIRST.length(), "japan", "threat");
    s.setPolarity("negated");
    s.setModality("supposed");
    s.setAttribution("indirect");
    s.setHolder("Sample");
    s.setDate("1941");
    s.setConfidence(0.5f);
    s.setEvidence(StringArray.create(jcas, new String[] {"e1", "e2"}));

    StatementRow row = StatementRows.of(jcas, "a.txt", Map.of("box", "1")).get(0);

    assertThat(row.text()).isEqualTo("Japan is a menace.");
    assertThat(row.id()).matches("[0-9a-f]{16}");
    assertThat(row.page()).isEqualTo("1");
    assertThat(List.of(row.author(), row.title(), row.reference(), row.documentDate()))
        .containsExactly("S. Sample", "A note", "p. 3", "1942");
    assertThat(row.meta()).containsEntry("box", "1");
    assertThat(row.statement().polarity()).isEqualTo(Polarity.NEGATED);
    assertThat(row.statement().modality()).isEqualTo(Modality.SUPPOSED);
    assertThat(row.statement().voice()).isEqualTo(Voice.INDIRECT);
    assertThat(row.statement().holder().name()).isEqualTo("Sample");
    assertThat(row.statement().date()).isEqualTo("1941");
    assertThat(row.statement().evidence()).containsExactly("e1", "e2");
    assertThat(row.statement().act()).isEmpty();
  }

  @Test
  void sortsAndTellsOccurrencesApart() throws DocumentException {
    int last = FIRST.length() + 14;
    add(last, TEXT.length(), "japan", "threat");
    add(0, FIRST.length(), "japan", "threat");
    add(0, FIRST.length(), "germany", "threat");

    List<StatementRow> rows = StatementRows.of(jcas, "a.txt", Map.of());

    assertThat(rows)
        .extracting(r -> r.statement().target())
        .containsExactly("germany", "japan", "japan");
    assertThat(rows).extracting(StatementRow::page).containsExactly("1", "1", "2");
    assertThat(rows).extracting(StatementRow::text).containsOnly("Japan is a menace.");
    assertThat(rows).extracting(StatementRow::id).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheIdOfAMachineStatementWhereAPersonAddsTheirs() throws DocumentException {
    add(0, FIRST.length(), "japan", "threat");
    String before = StatementRows.of(jcas, "a.txt", Map.of()).get(0).id();
    add(0, FIRST.length(), "japan", "threat").setSource("human:anna");

    List<StatementRow> rows = StatementRows.of(jcas, "a.txt", Map.of());

    assertThat(rows).hasSize(2).extracting(StatementRow::id).doesNotHaveDuplicates();
    assertThat(rows.get(1).id()).isEqualTo(before);
  }

  @Test
  void refusesAValueThatIsNone() {
    add(0, FIRST.length(), "japan", "threat").setPolarity("maybe");

    assertThatThrownBy(() -> StatementRows.of(jcas, "a.txt", Map.of()))
        .isInstanceOf(DocumentException.class)
        .hasMessage("a.txt: the statement at 0: 'maybe' is no polarity; correct the annotation");
  }
}
