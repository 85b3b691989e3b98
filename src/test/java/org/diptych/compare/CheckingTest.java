package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.diptych.compare.CheckedFigure.Kind;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;

class CheckingTest {

  private static final int SAMPLES = 200;

  private static Checked check(SampledCorpus corpus, SampleTable sample) {
    return Checking.of(corpus.comparison(), corpus.machine(), Rows.codebook(), SampledCorpus.PLAN)
        .check(sample, corpus.documents());
  }

  private static CheckedFigure share(Checked checked, String target) {
    return checked.figure(Kind.SHARE, "war", "threat", target).orElseThrow();
  }

  private static CheckedFigure difference(Checked checked) {
    return checked.figure(Kind.DIFFERENCE, "war", "threat", "japan").orElseThrow();
  }

  /** The machine sees no difference, or the wrong one; the corrected figures are right. */
  @Test
  void intervalsForTheCorpusHoldWhatTheyPromiseUnderHeavyDifferentialError() {
    SampledCorpus corpus = new SampledCorpus(40, 60, 0, new Random(1));
    double truth = corpus.share("japan") - corpus.share("germany");
    Checking checking =
        Checking.of(corpus.comparison(), corpus.machine(), Rows.codebook(), SampledCorpus.PLAN);
    double sum = 0;
    int japan = 0;
    int differences = 0;
    for (int i = 0; i < SAMPLES; i++) {
      Checked checked = checking.check(corpus.checked(300, i), corpus.documents());
      sum += difference(checked).value().orElseThrow();
      japan +=
          share(checked, "japan").corpus().orElseThrow().contains(corpus.share("japan")) ? 1 : 0;
      differences += difference(checked).corpus().orElseThrow().contains(truth) ? 1 : 0;
    }
    Checked one = checking.check(corpus.checked(300, 0), corpus.documents());
    double naive = difference(one).machine().orElseThrow();

    assertThat(truth).isLessThan(-0.2);
    assertThat(naive).as("the machine's difference").isGreaterThan(-0.05);
    assertThat(sum / SAMPLES).as("mean of the corrected ones").isCloseTo(truth, within(0.02));
    assertThat((double) japan / SAMPLES).as("coverage of a share").isBetween(0.92, 0.98);
    assertThat((double) differences / SAMPLES).as("of a difference").isBetween(0.92, 0.98);
  }

  /** Each time another corpus of the same kind, in which sentences of a document are alike. */
  @Test
  void intervalsOverDocumentsHoldForOtherDocuments() {
    Random random = new Random(2);
    double truth = 0.3;
    int documents = 0;
    int corpora = 0;
    int runs = 150;
    for (int i = 0; i < runs; i++) {
      SampledCorpus corpus = new SampledCorpus(40, 30, 0.6, random);
      CheckedFigure share = share(check(corpus, corpus.checked(400, i)), "japan");
      documents += share.documents().orElseThrow().contains(truth) ? 1 : 0;
      corpora += share.corpus().orElseThrow().contains(truth) ? 1 : 0;
    }
    assertThat((double) documents / runs).isBetween(0.91, 0.99);
    assertThat(corpora).as("the other interval is not meant for this").isLessThan(documents);
  }

  @Test
  void precisionAndRecallOfEachTargetAreWeighted() {
    SampledCorpus corpus = new SampledCorpus(40, 60, 0, new Random(3));
    double recall = 0;
    double precision = 0;
    int held = 0;
    int runs = 60;
    for (int i = 0; i < runs; i++) {
      Checked checked = check(corpus, corpus.checked(300, i));
      CheckedFigure found = checked.figure(Kind.RECALL, "war", "threat", "germany").orElseThrow();
      recall += found.value().orElseThrow();
      precision +=
          checked
              .figure(Kind.PRECISION, "war", "conquest", "japan")
              .orElseThrow()
              .value()
              .orElse(0);
      held += found.corpus().orElseThrow().contains(0.5) ? 1 : 0;
    }
    assertThat(recall / runs)
        .as("half of Germany's threats are found")
        .isCloseTo(0.5, within(0.05));
    assertThat(precision / runs).as("no false conquest of Japan").isEqualTo(1);
    assertThat(held).isGreaterThan(51);
  }

  @Test
  void allSentencesCheckedGiveTheTruthItself() {
    SampledCorpus corpus = new SampledCorpus(5, 20, 0, new Random(4));
    SampleTable all = corpus.checked(1_000, 1);
    Checked checked = check(corpus, all);

    assertThat(all.sentences()).hasSize(100).allMatch(s -> s.probability() == 1);
    assertThat(share(checked, "japan").value().orElseThrow())
        .isCloseTo(corpus.share("japan"), within(1e-9));
    assertThat(share(checked, "japan").corpus()).as("nothing is left to chance").isEmpty();
  }

  /** With one chance for all, the estimate is the mean of predictions less that of their errors. */
  @Test
  void withOneChanceForAllItIsPredictionPoweredInference() {
    List<SampledSentence> drawn = new ArrayList<>();
    double[] errors = {1, -1, 0, 0, 1, 0, 0, 0, -1, 1};
    for (int i = 0; i < errors.length; i++) {
      drawn.add(
          new SampledSentence(
              "d", new Span(i, i + 1), "all", 0.1, "none", Optional.of(Set.of()), "s" + i));
    }
    StratifiedDesign design = new StratifiedDesign(new SampleTable(drawn));

    Corrected total = Corrected.total(design, Map.of("d", 30.0), errors);

    assertThat(design.population()).isEqualTo(100);
    assertThat(total.value() / 100).isCloseTo(0.30 + 1.0 / 10, within(1e-9));
    double variance = 100.0 * 100 / 10 * (1 - 0.1) * (5 - 0.1) / 9;
    assertThat(design.variance(errors)).isCloseTo(variance, within(1e-9));
  }

  @Test
  void tellsWhatIsGoneAndWhatTheMachineCodesOtherwise() {
    SampledCorpus corpus = new SampledCorpus(10, 30, 0, new Random(5));
    SampleTable sample = corpus.checked(60, 1);
    List<StatementRow> other =
        corpus.machine().stream().filter(row -> !row.document().equals("d1")).toList();
    Map<String, DocumentSentences> less = new HashMap<>(corpus.documents());
    less.remove("d2");
    long gone = sample.sentences().stream().filter(s -> s.document().equals("d2")).count();
    long changed =
        sample.sentences().stream()
            .filter(s -> s.document().equals("d1") && !s.machine().equals("none"))
            .count();

    Checked checked =
        Checking.of(corpus.comparison(), other, Rows.codebook(), SampledCorpus.PLAN)
            .check(sample, less);

    assertThat(gone).isPositive();
    assertThat(changed).isPositive();
    assertThat(checked.absent()).isEqualTo((int) gone);
    assertThat(checked.changed()).isEqualTo((int) changed);
    assertThat(checked.checked()).isEqualTo(60);
    assertThat(corpus.comparison().with(checked).badge())
        .isEqualTo("machine-coded, corrected with 60 checked sentences");
  }

  @Test
  void aFigureOnTooFewCheckedSentencesIsNone() {
    SampledCorpus corpus = new SampledCorpus(10, 30, 0, new Random(6));
    Checked checked = check(corpus, corpus.checked(30, 1));

    assertThat(checked.figures())
        .filteredOn(f -> f.kind() == Kind.SHARE || f.kind() == Kind.DIFFERENCE)
        .isNotEmpty()
        .allSatisfy(
            f -> assertThat(f.value().isPresent()).isEqualTo(f.checked() >= Checking.FLOOR));
  }
}
