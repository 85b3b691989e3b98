package org.diptych.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.check.CheckedDocument.Likeness;
import org.diptych.statement.Duplicates;
import org.diptych.statement.MinHash;
import org.diptych.statement.Sketch;
import org.diptych.statement.StatementIds;

/**
 * Finds documents that repeat an earlier one, to the letter or nearly: those whose shingles of nine
 * letters have a Jaccard coefficient of 0.8 or more, estimated from their sketches. Holds a
 * kilobyte of each document.
 */
final class LikeDocuments {

  private static final double LEAST_SIMILARITY = 0.8;

  /** With so many documents of one key a document is compared at most. */
  private static final int MOST_COMPARED = 50;

  private final Map<String, String> byWording = new HashMap<>();
  private final Map<Long, List<Seen>> byKey = new HashMap<>();

  private record Seen(String document, Sketch sketch) {}

  /** Looks a document up among those before it, and remembers it if it repeats none. */
  Optional<Likeness> add(String document, String text) {
    String wording = Duplicates.wording(text);
    if (wording.isEmpty()) {
      return Optional.empty();
    }
    String same = byWording.putIfAbsent(StatementIds.hash(List.of(wording)), document);
    if (same != null) {
      return Optional.of(new Likeness(same, 1));
    }
    Sketch sketch = MinHash.DOCUMENTS.sketch(wording);
    long[] keys = MinHash.DOCUMENTS.keys(sketch);
    Likeness best = null;
    for (long key : keys) {
      for (Seen seen : byKey.getOrDefault(key, List.of())) {
        double similarity = seen.sketch().similarity(sketch);
        if (similarity >= LEAST_SIMILARITY && (best == null || similarity > best.similarity())) {
          // The letters differ, even where the estimate finds no difference.
          best = new Likeness(seen.document(), Math.min(similarity, 0.99));
        }
      }
    }
    if (best == null) {
      for (long key : keys) {
        List<Seen> bucket = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        if (bucket.size() < MOST_COMPARED) {
          bucket.add(new Seen(document, sketch));
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
