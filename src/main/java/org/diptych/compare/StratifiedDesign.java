package org.diptych.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What can be concluded from a stratified sample, drawn without replacement within its strata. A
 * sentence that was drawn and not checked is as if it had not been drawn: those of a stratum are
 * checked in a random order.
 *
 * <p>Sources: C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992),
 * sections 3.7 (stratified sampling) and 5.5 to 5.7 (variance by linearization, ratios, domains).
 */
final class StratifiedDesign {

  /** A stratum: how many sentences it has, and which of the checked ones are its own. */
  private record Stratum(double size, List<Integer> checked) {}

  private final int n;
  private final List<Stratum> strata;

  StratifiedDesign(SampleTable table) {
    Map<String, Long> drawn =
        table.sentences().stream()
            .collect(Collectors.groupingBy(SampledSentence::stratum, Collectors.counting()));
    List<SampledSentence> checked = table.checked();
    n = checked.size();
    Map<String, Stratum> byName = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      SampledSentence s = checked.get(i);
      byName
          .computeIfAbsent(
              s.stratum(),
              name -> new Stratum(drawn.get(name) / s.probability(), new ArrayList<>()))
          .checked()
          .add(i);
    }
    strata = List.copyOf(byName.values());
  }

  /** How many sentences the corpus had when the sample was drawn. */
  long population() {
    return Math.round(strata.stream().mapToDouble(Stratum::size).sum());
  }

  /** For how many sentences of the corpus each checked one stands: the inverse of its chance. */
  double[] weights() {
    double[] weights = new double[n];
    for (Stratum stratum : strata) {
      stratum.checked().forEach(i -> weights[i] = stratum.size() / stratum.checked().size());
    }
    return weights;
  }

  /** The estimated sum of a variable over the corpus. */
  double total(double[] values) {
    double[] weights = weights();
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += weights[i] * values[i];
    }
    return total;
  }

  /** The estimated variance of {@link #total} over all samples that could have been drawn. */
  double variance(double[] values) {
    double variance = 0;
    for (Stratum stratum : strata) {
      int m = stratum.checked().size();
      if (m < 2) {
        continue; // a stratum of one sentence, which was checked: nothing is left to chance
      }
      double mean = stratum.checked().stream().mapToDouble(i -> values[i]).sum() / m;
      double squares =
          stratum.checked().stream().mapToDouble(i -> Math.pow(values[i] - mean, 2)).sum();
      double unread = Math.max(0, 1 - m / stratum.size());
      variance += stratum.size() * stratum.size() * unread / m * squares / (m - 1);
    }
    return variance;
  }
}
