package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A trie over the words of phrases, with gaps as edges. Matching takes time linear in the text,
 * whatever the phrases are: from each word on it reaches no further than the gaps of one phrase
 * allow, and goes on from a node behind a gap only once at each place, however many ways lead
 * there.
 */
final class PhraseTrie<E extends Entry> {

  /** A place in the trie; most have one way on, so that maps are made when they are needed. */
  private static final class Node<E> {
    Map<String, Node<E>> words = Map.of();
    Map<String, Node<E>> prefixes = Map.of();
    Map<String, Node<E>> capitals = Map.of();
    Map<String, Node<E>> capitalPrefixes = Map.of();
    Map<Integer, Node<E>> gaps = Map.of();
    List<Ranked<E>> entries = List.of();

    /** A Bloom filter of how the prefixes begin: most words of a text begin like none of them. */
    private final long[] heads;

    /**
     * @param bits of the filter; a power of two, 64 at least
     */
    Node(int bits) {
      heads = new long[bits / Long.SIZE];
    }

    /** Whether one of the prefixes may begin like this word. */
    boolean hasPrefixLike(String form) {
      if (form.length() < Phrase.SHORTEST_PREFIX) {
        return false;
      }
      int bit = head(form);
      return (heads[bit >>> 6] & 1L << bit) != 0;
    }

    private int head(String form) {
      int hash = (form.charAt(0) * 31 + form.charAt(1)) * 31 + form.charAt(2);
      return (hash ^ hash >>> 11) & heads.length * Long.SIZE - 1;
    }

    Node<E> word(Element.Word word) {
      if (word.prefix()) {
        int bit = head(word.form());
        heads[bit >>> 6] |= 1L << bit;
        return word.capitals()
            ? child(capitalPrefixes = growing(capitalPrefixes), word.form())
            : child(prefixes = growing(prefixes), word.form());
      }
      return word.capitals()
          ? child(capitals = growing(capitals), word.form())
          : child(words = growing(words), word.form());
    }

    Node<E> gap(int max) {
      if (gaps.isEmpty()) {
        gaps = new TreeMap<>();
      }
      return child(gaps, max);
    }

    private static <K, E> Node<E> child(Map<K, Node<E>> edges, K label) {
      return edges.computeIfAbsent(label, l -> new Node<>(Long.SIZE));
    }

    private static <E> Map<String, Node<E>> growing(Map<String, Node<E>> edges) {
      return edges.isEmpty() ? new HashMap<>(2) : edges;
    }
  }

  /** An entry and its place among the others, which decides ties. */
  private record Ranked<E>(E entry, int rank) {}

  /** A node that was reached at a word. */
  private record Place<E>(Node<E> node, int at) {}

  /** Bits of the filter of first words; a power of two. */
  private static final int FIRSTS = 1 << 16;

  /** Bits of the filter at the root, where most prefixes are. */
  private static final int ROOT_FILTER = 1 << 13;

  /** Punctuation marks in a gap at most; they are no words, but must not be without number. */
  private static final int MOST_MARKS = 20;

  private final Node<E> root = new Node<>(ROOT_FILTER);

  /** A Bloom filter of the words with which phrases begin; small enough for a processor's cache. */
  private final long[] firsts = new long[FIRSTS / Long.SIZE];

  private int size;
  private int longestPrefix;

  /**
   * Adds an entry; on a tie it comes after those that were added before.
   *
   * @return the entries added before that share one of its wordings
   */
  Set<E> add(Phrase phrase, E entry) {
    Ranked<E> ranked = new Ranked<>(entry, size++);
    Set<E> sharing = new LinkedHashSet<>();
    for (List<Element> variant : phrase.variants()) {
      Node<E> end = end(variant);
      int last = end.entries.size() - 1;
      if (last < 0) {
        end.entries = new ArrayList<>(1);
      } else if (end.entries.get(last) == ranked) {
        continue;
      }
      end.entries.forEach(other -> sharing.add(other.entry()));
      end.entries.add(ranked);
    }
    return sharing;
  }

  private Node<E> end(List<Element> variant) {
    Node<E> node = root;
    for (Element element : variant) {
      if (element instanceof Element.Word word) {
        if (node == root && !word.prefix() && !word.capitals()) {
          int bit = first(word.form());
          firsts[bit >>> 6] |= 1L << bit;
        }
        if (word.prefix()) {
          longestPrefix = Math.max(longestPrefix, word.form().length());
        }
        node = node.word(word);
      } else {
        node = node.gap(((Element.Gap) element).max());
      }
    }
    return node;
  }

  /** For each word of the text and each end of an entry that begins there, the first such entry. */
  List<Match<E>> find(Words words, PartialDate date) {
    List<Match<E>> found = new ArrayList<>();
    find(words, date, found);
    return found;
  }

  /** How many steps it takes to find the entries in a text. */
  long steps(Words words) {
    return find(words, null, new ArrayList<>());
  }

  private long find(Words words, PartialDate date, List<Match<E>> found) {
    long steps = 0;
    for (int start = 0; start < words.size(); start++) {
      if (!mayBegin(words, start)) {
        steps++;
        continue;
      }
      Walk walk = new Walk(words, date);
      walk.step(root, start);
      steps += walk.steps;
      for (Map.Entry<Integer, Ranked<E>> best : walk.byEnd.entrySet()) {
        int end = best.getKey();
        E entry = best.getValue().entry();
        found.add(new Match<>(entry, words.begin(start), words.end(end - 1), end - start));
      }
    }
    return steps;
  }

  private static int first(String form) {
    int hash = form.hashCode();
    return (hash ^ hash >>> 16) & FIRSTS - 1;
  }

  /** Whether an entry may begin at a word; few do. */
  boolean mayBegin(Words words, int at) {
    String form = words.form(at);
    int bit = first(form);
    return (firsts[bit >>> 6] & 1L << bit) != 0
        || root.hasPrefixLike(form)
        || hasCapitals(root, words, at)
        || words.joined(at) != null;
  }

  /** Whether an edge for words in capitals may fit: a small letter at the beginning never does. */
  private static boolean hasCapitals(Node<?> node, Words words, int at) {
    return !(node.capitals.isEmpty() && node.capitalPrefixes.isEmpty())
        && !Character.isLowerCase(words.initial(at));
  }

  /** A walk through the trie from one word on. */
  private final class Walk {
    private final Words words;
    private final PartialDate date;
    private Map<Integer, Ranked<E>> byEnd = Map.of();
    private Set<Place<E>> behindGaps = Set.of();
    private int steps;

    Walk(Words words, PartialDate date) {
      this.words = words;
      this.date = date;
    }

    void step(Node<E> node, int at) {
      steps++;
      accept(node, at);
      if (at >= words.size()) {
        return;
      }
      follow(node, node.words, node.prefixes, words.form(at), at + 1);
      if (hasCapitals(node, words, at)) {
        follow(node, node.capitals, node.capitalPrefixes, words.surface(at), at + 1);
      }
      String joined = words.joined(at);
      if (joined != null) {
        follow(node, node.words, node.prefixes, joined, at + 2);
      }
      for (Map.Entry<Integer, Node<E>> gap : node.gaps.entrySet()) {
        skip(gap.getValue(), gap.getKey(), at);
      }
    }

    private void follow(
        Node<E> node,
        Map<String, Node<E>> exact,
        Map<String, Node<E>> prefixes,
        String form,
        int next) {
      go(exact.get(form), next);
      if (prefixes.isEmpty() || !node.hasPrefixLike(form)) {
        return;
      }
      int longest = Math.min(longestPrefix, form.length());
      for (int length = Phrase.SHORTEST_PREFIX; length <= longest; length++) {
        go(prefixes.get(form.substring(0, length)), next);
      }
    }

    private void go(Node<E> node, int next) {
      if (node != null) {
        step(node, next);
      }
    }

    private void skip(Node<E> behind, int max, int from) {
      int at = from;
      int left = max;
      int marks = MOST_MARKS;
      stepBehind(behind, at);
      while (at < words.size() && (words.isWord(at) ? left > 0 : marks > 0)) {
        if (words.isWord(at)) {
          left--;
        } else {
          marks--;
        }
        at++;
        stepBehind(behind, at);
      }
    }

    private void stepBehind(Node<E> behind, int at) {
      if (behindGaps.isEmpty()) {
        behindGaps = new HashSet<>();
      }
      if (behindGaps.add(new Place<>(behind, at))) {
        step(behind, at);
      }
    }

    private void accept(Node<E> node, int end) {
      for (Ranked<E> candidate : node.entries) {
        if (candidate.entry().period().admits(date)) {
          if (byEnd.isEmpty()) {
            byEnd = new TreeMap<>();
          }
          byEnd.merge(end, candidate, (a, b) -> a.rank() <= b.rank() ? a : b);
        }
      }
    }
  }
}
