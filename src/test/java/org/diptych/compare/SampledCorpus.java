package org.diptych.compare;

import static org.diptych.compare.Rows.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;

/**
 * A corpus of which the truth is known, and a machine that errs heavily and not alike: of Japan it
 * takes four in ten sentences about conquest for threats, of Germany it misses half of the threats,
 * and it finds threats where there are none.
 */
final class SampledCorpus {

  /** Few draws: what is tested here does not need them. */
  static final ComparisonPlan PLAN =
      new ComparisonPlan(1945, 100, 5, 10, Periods.DEFAULT, Set.of(), Set.of());

  private static final int SENTENCE = 100;

  private final Map<String, List<String>> truth = new HashMap<>();
  private final Map<String, DocumentSentences> documents = new HashMap<>();
  private final List<StatementRow> machine = new ArrayList<>();

  /**
   * Makes a corpus.
   *
   * @param alike how far sentences of a document resemble each other, 0 to 1
   */
  SampledCorpus(int documentCount, int sentences, double alike, Random random) {
    for (int d = 0; d < documentCount; d++) {
      String name = "d" + d;
      double lean = alike * (random.nextDouble() - 0.5);
      List<DocumentSentences.Place> places = new ArrayList<>();
      for (int i = 0; i < sentences; i++) {
        String text = "Sentence " + i + " of " + name + ".";
        String target = random.nextBoolean() ? "japan" : "germany";
        boolean named = random.nextInt(4) > 0;
        places.add(
            new DocumentSentences.Place(
                new Span(i * SENTENCE, i * SENTENCE + SENTENCE / 2), text, "", named));
        if (random.nextDouble() < (named ? 0.5 : 0.1)) {
          double threat = (target.equals("japan") ? 0.3 : 0.6) + lean;
          say(name, i, target, random.nextDouble() < threat ? "threat" : "conquest", random);
        } else {
          truth.put(name + "#" + i, List.of());
          if (random.nextDouble() < 0.05) {
            machine.add(row(name, i).says(target, "threat").build());
          }
        }
      }
      documents.put(name, new DocumentSentences(name, "", "", "", "", Map.of(), places));
    }
  }

  private void say(String name, int i, String target, String category, Random random) {
    truth.put(name + "#" + i, List.of(target + "/" + category));
    boolean threat = category.equals("threat");
    if (target.equals("japan")) {
      String found = !threat && random.nextDouble() < 0.4 ? "threat" : category;
      machine.add(row(name, i).says(target, found).build());
    } else if (!threat || random.nextBoolean()) {
      machine.add(row(name, i).says(target, category).build());
    }
  }

  List<StatementRow> machine() {
    return machine;
  }

  Map<String, DocumentSentences> documents() {
    return documents;
  }

  /** The share of threat among what is truly said of a target. */
  double share(String target) {
    long threats = count(target + "/threat");
    return (double) threats / (threats + count(target + "/conquest"));
  }

  private long count(String code) {
    return truth.values().stream().filter(codes -> codes.contains(code)).count();
  }

  Comparison comparison() {
    CorpusFacts facts =
        CorpusFacts.of(
            documents.keySet().stream().sorted().map(d -> new CorpusFacts.Document(d, "")).toList(),
            List.of(),
            List.of("war"));
    return Comparison.of(machine, Rows.codebook(), List.of("japan", "germany"), facts, PLAN);
  }

  /** Draws a sample and checks it as somebody who makes no mistake. */
  SampleTable checked(int n, long seed) {
    Sampler sampler = new Sampler(n, seed);
    Map<String, List<StatementRow>> rows =
        machine.stream().collect(Collectors.groupingBy(StatementRow::document));
    new TreeSet<>(documents.keySet())
        .forEach(d -> sampler.add(documents.get(d), rows.getOrDefault(d, List.of())));
    return new SampleTable(
        sampler.draw().sentences().stream()
            .map(
                s ->
                    new SampledSentence(
                        s.document(),
                        s.span(),
                        s.stratum(),
                        s.probability(),
                        s.machine(),
                        Optional.of(
                            truth.get(s.document() + "#" + s.span().begin() / SENTENCE).stream()
                                .flatMap(
                                    code ->
                                        SentenceCode.parse(code, Rows.codebook(), t -> true)
                                            .stream())
                                .collect(Collectors.toSet())),
                        s.text()))
            .toList());
  }
}
