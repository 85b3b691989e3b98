package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Stretches of a text that can be asked which of them lie at a place, in time logarithmic in their
 * number: a static interval tree (Cormen et al., Introduction to Algorithms, 3rd edition, section
 * 14.3) in arrays. They may overlap and lie in each other.
 */
public final class Intervals<T> {

  private final List<T> items;
  private final int[] order;
  private final int[] begins;
  private final int[] ends;
  private final int[] latest;

  private Intervals(List<T> items, Function<T, Span> place) {
    this.items = items;
    int n = items.size();
    List<Span> spans = items.stream().map(place).toList();
    order = order(spans);
    begins = IntStream.of(order).map(i -> spans.get(i).begin()).toArray();
    ends = IntStream.of(order).map(i -> spans.get(i).end()).toArray();
    latest = new int[n];
    build(0, n);
  }

  /** Indexes things by where they are. */
  public static <T> Intervals<T> of(List<T> items, Function<T, Span> place) {
    return new Intervals<>(List.copyOf(items), place);
  }

  /** Indexes marks. */
  static <M extends Mark> Intervals<M> of(List<M> marks) {
    return of(marks, Mark::span);
  }

  /** Those that share a character with a stretch, in the order in which they were given. */
  public List<T> overlapping(Span stretch) {
    List<Integer> found = new ArrayList<>();
    collect(0, order.length, stretch, found);
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream().sorted().map(items::get).toList();
  }

  /** The indexes of the stretches by their begins; mostly they come so. */
  private static int[] order(List<Span> spans) {
    int n = spans.size();
    boolean sorted = true;
    for (int i = 1; i < n && sorted; i++) {
      sorted = spans.get(i - 1).begin() <= spans.get(i).begin();
    }
    IntStream all = IntStream.range(0, n);
    return sorted
        ? all.toArray()
        : all.boxed()
            .sorted(Comparator.comparing((Integer i) -> spans.get(i).begin()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Those in which an offset lies, in the order in which they were given. */
  public List<T> at(int offset) {
    return overlapping(new Span(offset, offset + 1));
  }

  private int build(int low, int high) {
    if (low >= high) {
      return -1;
    }
    int middle = (low + high) >>> 1;
    latest[middle] = Math.max(ends[middle], Math.max(build(low, middle), build(middle + 1, high)));
    return latest[middle];
  }

  private void collect(int low, int high, Span stretch, List<Integer> found) {
    int middle = (low + high) >>> 1;
    if (low >= high || latest[middle] <= stretch.begin()) {
      return;
    }
    collect(low, middle, stretch, found);
    if (begins[middle] < stretch.end()) {
      if (ends[middle] > stretch.begin()) {
        found.add(order[middle]);
      }
      collect(middle + 1, high, stretch, found);
    }
  }
}
