package org.diptych.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.diptych.compare.CheckedFigure.Bounds;
import org.diptych.compare.CheckedFigure.Kind;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.StatementRow;

/**
 * Corrects a comparison's figures with a sample of sentences that a person checked.
 *
 * <p>It takes the machine's coding as it was before anybody corrected statements: a statement that
 * was mended because its sentence was drawn says nothing of the others.
 */
public final class Checking {

  /** With fewer checked sentences a figure's distribution is nothing like normal. */
  static final int FLOOR = 5;

  private final Comparison comparison;
  private final Codebook codebook;
  private final List<Coded> coded;

  private Checking(Comparison comparison, Codebook codebook, List<Coded> coded) {
    this.comparison = comparison;
    this.codebook = codebook;
    this.coded = coded;
  }

  /**
   * Makes ready.
   *
   * @param comparison what is compared, and how
   * @param found the table before people's corrections, repetitions marked
   */
  public static Checking of(
      Comparison comparison, List<StatementRow> found, Codebook codebook, ComparisonPlan plan) {
    return new Checking(
        comparison,
        codebook,
        new Selection(codebook, comparison.targets(), plan.together()).select(found));
  }

  /** What is counted: a category of a target, or all of an axis. */
  private record Subject(String axis, String category, String target) {

    Subject of(String other) {
      return new Subject(axis, category, other);
    }
  }

  /**
   * Corrects the figures.
   *
   * @param sentences the sentences of the documents from which the sample was drawn, as far as they
   *     are still in the corpus
   */
  public Checked check(SampleTable table, Map<String, DocumentSentences> sentences) {
    CheckedSentences checked = CheckedSentences.of(table, sentences, coded);
    return new Checked(
        table.sentences().size(),
        checked.pairs().size(),
        checked.absent(),
        checked.changed(),
        new StratifiedDesign(table).population(),
        table.strata(),
        new Figures(table, checked.pairs()).all());
  }

  /** What the machine has of each subject, by document. */
  private Map<Subject, Map<String, Double>> machine() {
    Map<Subject, Map<String, Double>> counts = new HashMap<>();
    for (Coded c : coded) {
      if (c.standing() == Standing.COUNTED) {
        List<String> categories = new ArrayList<>(codebook.withParents(c.statement().category()));
        categories.add("");
        for (String category : categories) {
          counts
              .computeIfAbsent(
                  new Subject(c.statement().axis(), category, c.statement().target()),
                  subject -> new HashMap<>())
              .merge(c.row().document(), 1.0, Double::sum);
        }
      }
    }
    return counts;
  }

  private boolean has(SentenceCode code, Subject subject) {
    return code.target().equals(subject.target())
        && codebook
            .category(code.category())
            .map(Codebook.Category::axis)
            .orElse("")
            .equals(subject.axis())
        && (subject.category().isEmpty()
            || codebook.withParents(code.category()).contains(subject.category()));
  }

  /** The figures of one sample. */
  private final class Figures {

    private final StratifiedDesign design;
    private final List<CheckedSentences.Pair> pairs;
    private final List<String> drawnFrom;
    private final int documents;
    private final Map<Subject, Map<String, Double>> machine = machine();
    private final List<CheckedFigure> figures = new ArrayList<>();

    Figures(SampleTable table, List<CheckedSentences.Pair> pairs) {
      design = new StratifiedDesign(table);
      this.pairs = pairs;
      drawnFrom = table.checked().stream().map(SampledSentence::document).toList();
      documents = comparison.facts().documentsRead().orElse(0);
    }

    List<CheckedFigure> all() {
      for (AxisTable axis : comparison.overall().axes()) {
        if (axis.measured()) {
          add(axis);
        }
      }
      return figures;
    }

    private void add(AxisTable axis) {
      Map<String, Corrected> totals = new HashMap<>();
      for (String target : comparison.targets()) {
        Subject subject = new Subject(axis.axis().id(), "", target);
        Corrected total = total(subject);
        totals.put(target, total);
        add(Kind.STATEMENTS, subject, "", involved(subject), total, counted(subject));
        addAccuracy(subject);
      }
      for (CategoryRow row : axis.categories()) {
        Map<String, Corrected> shares = new HashMap<>();
        for (String target : comparison.targets()) {
          Subject subject = new Subject(axis.axis().id(), row.category().id(), target);
          if (involved(subject) == 0 && counted(subject) == 0) {
            continue;
          }
          Corrected total = total(subject);
          add(Kind.STATEMENTS, subject, "", involved(subject), total, counted(subject));
          Corrected whole = totals.get(target);
          if (whole.value() > 0) {
            Corrected share = total.per(whole);
            shares.put(target, share);
            add(Kind.SHARE, subject, "", involved(subject), share, naive(subject));
          }
          addAccuracy(subject);
        }
        addDifferences(axis.axis().id(), row.category().id(), shares);
      }
    }

    private void addDifferences(String axis, String category, Map<String, Corrected> shares) {
      List<String> targets = comparison.targets();
      for (int i = 0; i < targets.size(); i++) {
        for (int j = i + 1; j < targets.size(); j++) {
          Subject one = new Subject(axis, category, targets.get(i));
          Subject other = new Subject(axis, category, targets.get(j));
          if (shares.containsKey(one.target()) && shares.containsKey(other.target())) {
            add(
                Kind.DIFFERENCE,
                one,
                other.target(),
                Math.min(involved(one), involved(other)),
                shares.get(one.target()).minus(shares.get(other.target())),
                naive(one) - naive(other));
          }
        }
      }
    }

    private void add(
        Kind kind, Subject subject, String against, int involved, Corrected figure, double naive) {
      boolean enough = involved >= FLOOR;
      figures.add(
          new CheckedFigure(
              kind,
              subject.axis(),
              subject.category(),
              subject.target(),
              against,
              involved,
              Double.isNaN(naive) ? OptionalDouble.empty() : OptionalDouble.of(naive),
              enough ? OptionalDouble.of(kind.clip(figure.value())) : OptionalDouble.empty(),
              enough && erred(subject) && (against.isEmpty() || erred(subject.of(against)))
                  ? figure.inCorpus(design, kind)
                  : Optional.empty(),
              enough
                  ? figure.overDocuments(design, drawnFrom, documents, kind)
                  : Optional.empty()));
    }

    private void addAccuracy(Subject subject) {
      double[] human = flags(pair -> any(pair.human(), subject));
      double[] machine = flags(pair -> any(pair.machine(), subject));
      double[] both = flags(pair -> any(pair.human(), subject) && any(pair.machine(), subject));
      add(Kind.PRECISION, subject, Proportion.of(design, machine, both));
      add(Kind.RECALL, subject, Proportion.of(design, human, both));
    }

    private void add(Kind kind, Subject subject, Proportion proportion) {
      Optional<Bounds> bounds = Optional.ofNullable(proportion.bounds());
      figures.add(
          new CheckedFigure(
              kind,
              subject.axis(),
              subject.category(),
              subject.target(),
              "",
              proportion.count(),
              OptionalDouble.empty(),
              proportion.value(),
              bounds,
              Optional.empty()));
    }

    private double[] flags(Predicate<CheckedSentences.Pair> held) {
      return pairs.stream().mapToDouble(pair -> held.test(pair) ? 1 : 0).toArray();
    }

    private int involved(Subject subject) {
      return (int)
          pairs.stream()
              .filter(pair -> any(pair.human(), subject) || any(pair.machine(), subject))
              .count();
    }

    /** Without any error among the checked sentences nothing tells how many there are. */
    private boolean erred(Subject subject) {
      return Arrays.stream(total(subject).errors()).anyMatch(error -> error != 0);
    }

    private boolean any(List<SentenceCode> codes, Subject subject) {
      return codes.stream().anyMatch(code -> has(code, subject));
    }

    private long number(List<SentenceCode> codes, Subject subject) {
      return codes.stream()
          .filter(code -> has(code, subject))
          .map(SentenceCode::category)
          .distinct()
          .count();
    }

    private Corrected total(Subject subject) {
      double[] errors =
          pairs.stream()
              .mapToDouble(pair -> number(pair.human(), subject) - number(pair.machine(), subject))
              .toArray();
      return Corrected.total(design, machine.getOrDefault(subject, Map.of()), errors);
    }

    private double counted(Subject subject) {
      return machine.getOrDefault(subject, Map.of()).values().stream()
          .mapToDouble(Double::doubleValue)
          .sum();
    }

    private double naive(Subject subject) {
      return counted(subject) / counted(new Subject(subject.axis(), "", subject.target()));
    }
  }
}
