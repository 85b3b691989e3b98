package org.diptych.statement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diptych.statement.Duplicates.Candidate;

/**
 * Finds passages that nearly repeat another: those of at least 100 letters and digits whose
 * shingles of five characters have a Jaccard coefficient of 0.9 or more. Which pairs are compared
 * at all, the keys of their sketches say; then they are compared exactly. Each passage goes with
 * the earliest that it is alike, if that is not itself a repetition; so an original is like none
 * before it.
 *
 * <p>The steps stand apart, so that they can be done on disk or by many machines: each passage goes
 * under its {@link #keys}, what shares a key is searched for {@link #repetitions}, and these are
 * {@link #resolved} at the end. The order in which passages and keys come makes no difference.
 */
public final class NearDuplicates {

  /** In a shorter passage one word decides what it says. */
  private static final int LEAST_LENGTH = 100;

  private static final double LEAST_SIMILARITY = 0.9;

  /**
   * A passage is compared with so many originals of one key at most, the earliest: formulas that
   * thousands of sentences share must not cost the square of their number.
   */
  private static final int MOST_ORIGINALS = 50;

  private static final Comparator<Candidate> ORDER =
      Comparator.<Candidate>naturalOrder().thenComparing(Candidate::passage);

  private NearDuplicates() {}

  /**
   * A passage that nearly repeats an earlier one.
   *
   * @param copy the passage ({@link Candidate#passage})
   * @param original what it repeats, without its wording
   */
  public record Repetition(String copy, Candidate original) implements Serializable {}

  /**
   * The keys of a passage; none if it is too short. Of passages that are the same to the letter
   * only one is to be searched.
   */
  public static long[] keys(Candidate passage) {
    if (passage.wording().length() < LEAST_LENGTH) {
      return new long[0];
    }
    long[] keys = MinHash.PASSAGES.keys(MinHash.PASSAGES.sketch(passage.wording()));
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Shingles.mixed(keys[i] ^ passage.view().hashCode());
    }
    return keys;
  }

  /**
   * The repetitions among passages that share a key.
   *
   * @param bucket all of them, in any order
   */
  public static List<Repetition> repetitions(Collection<Candidate> bucket) {
    List<Repetition> found = new ArrayList<>();
    List<Candidate> originals = new ArrayList<>();
    List<long[]> shingles = new ArrayList<>();
    for (Candidate passage : bucket.stream().sorted(ORDER).toList()) {
      long[] own = Shingles.set(passage.wording(), MinHash.PASSAGES.shingle());
      int original = original(passage, own, originals, shingles);
      if (original >= 0) {
        found.add(new Repetition(passage.passage(), originals.get(original).withoutWording()));
      } else if (originals.size() < MOST_ORIGINALS) {
        originals.add(passage);
        shingles.add(own);
      }
    }
    return found;
  }

  private static int original(
      Candidate passage, long[] own, List<Candidate> originals, List<long[]> shingles) {
    for (int i = 0; i < originals.size(); i++) {
      if (originals.get(i).view().equals(passage.view())
          && originals.get(i).compareTo(passage) < 0
          && Shingles.jaccard(shingles.get(i), own) >= LEAST_SIMILARITY) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What each passage that nearly repeats another repeats, by {@link Candidate#passage}.
   *
   * @param found the repetitions of all keys, in any order
   */
  public static Map<String, Candidate> resolved(Iterable<Repetition> found) {
    Map<String, Candidate> originals = new HashMap<>();
    for (Repetition repetition : found) {
      originals.merge(repetition.copy(), repetition.original(), Duplicates::earlier);
    }
    Map<String, Candidate> resolved = new HashMap<>();
    originals.forEach(
        (passage, original) -> {
          Candidate last = original;
          while (originals.containsKey(last.passage())) {
            last = originals.get(last.passage());
          }
          resolved.put(passage, last);
        });
    return resolved;
  }

  /** The same for passages that memory holds, no two of which are the same to the letter. */
  static Map<String, Candidate> among(Collection<Candidate> passages) {
    SortedMap<Long, List<Candidate>> byKey = new TreeMap<>();
    for (Candidate passage : passages) {
      for (long key : keys(passage)) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(passage);
      }
    }
    List<Repetition> found = new ArrayList<>();
    byKey.values().stream()
        .filter(bucket -> bucket.size() > 1)
        .forEach(bucket -> found.addAll(repetitions(bucket)));
    return resolved(found);
  }
}
