package org.diptych.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names values by how often they occur. */
final class Counted {

  private static final int SHOWN = 5;

  private Counted() {}

  /** The values, the most frequent first, each once. */
  private static List<Map.Entry<String, Long>> sorted(List<String> values) {
    Map<String, Long> counts =
        values.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue()))
        .toList();
  }

  /** "Ames, Bell and 3 others". */
  static String list(List<String> values) {
    List<String> names = sorted(values).stream().map(Map.Entry::getKey).toList();
    int others = names.size() - SHOWN;
    if (others > 0) {
      return String.join(", ", names.subList(0, SHOWN))
          + " and "
          + others
          + (others == 1 ? " other" : " others");
    }
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** "12 denounce, 3 state". */
  static String counts(List<String> values) {
    return sorted(values).stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
