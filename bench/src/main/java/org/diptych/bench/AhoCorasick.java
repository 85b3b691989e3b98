package org.diptych.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/** Finds phrases in the letters of a text, wherever they stand: the limit of matching. */
final class AhoCorasick implements Engine {

  private final AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();

  AhoCorasick(Path lexicon) throws IOException {
    TreeMap<String, String> phrases = new TreeMap<>();
    for (BenchLexicon.Row row : BenchLexicon.read(lexicon)) {
      phrases.put(row.phrase().toLowerCase(Locale.ROOT), row.value());
    }
    trie.build(phrases);
  }

  @Override
  public long annotate(Text text) {
    long[] hits = {0};
    trie.parseText(
        text.content().toLowerCase(Locale.ROOT),
        (AhoCorasickDoubleArrayTrie.IHit<String>) (begin, end, value) -> hits[0]++);
    return hits[0];
  }
}
