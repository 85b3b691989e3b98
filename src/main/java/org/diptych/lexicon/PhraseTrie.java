package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A trie over the words of phrases, with gaps as edges. */
final class PhraseTrie<E extends Entry> {

  /** A place in the trie; most have one way on, so that maps are made when they are needed. */
  private static final class Node<E> {
    Map<String, Node<E>> words = Map.of();
    Map<String, Node<E>> prefixes = Map.of();
    Map<String, Node<E>> capitals = Map.of();
    Map<String, Node<E>> capitalPrefixes = Map.of();
    Map<Integer, Node<E>> gaps = Map.of();
    List<Ranked<E>> entries = List.of();

    Node<E> word(Element.Word word) {
      if (word.prefix()) {
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
      return edges.computeIfAbsent(label, l -> new Node<>());
    }

    private static <E> Map<String, Node<E>> growing(Map<String, Node<E>> edges) {
      return edges.isEmpty() ? new HashMap<>(2) : edges;
    }
  }

  /** An entry and its place among the others, which decides ties. */
  private record Ranked<E>(E entry, int rank) {}

  private final Node<E> root = new Node<>();
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
    for (int start = 0; start < words.size(); start++) {
      Walk walk = new Walk(words, date);
      walk.step(root, start);
      for (Map.Entry<Integer, Ranked<E>> best : walk.byEnd.entrySet()) {
        int end = best.getKey();
        E entry = best.getValue().entry();
        found.add(new Match<>(entry, words.begin(start), words.end(end - 1), end - start));
      }
    }
    return found;
  }

  /** A walk through the trie from one word on. */
  private final class Walk {
    private final Words words;
    private final PartialDate date;
    private Map<Integer, Ranked<E>> byEnd = Map.of();

    Walk(Words words, PartialDate date) {
      this.words = words;
      this.date = date;
    }

    void step(Node<E> node, int at) {
      accept(node, at);
      if (at >= words.size()) {
        return;
      }
      follow(node.words, node.prefixes, words.form(at), at + 1);
      if (!node.capitals.isEmpty() || !node.capitalPrefixes.isEmpty()) {
        follow(node.capitals, node.capitalPrefixes, words.surface(at), at + 1);
      }
      String joined = words.joined(at);
      if (joined != null) {
        follow(node.words, node.prefixes, joined, at + 2);
      }
      for (Map.Entry<Integer, Node<E>> gap : node.gaps.entrySet()) {
        skip(gap.getValue(), gap.getKey(), at);
      }
    }

    private void follow(
        Map<String, Node<E>> exact, Map<String, Node<E>> prefixes, String form, int next) {
      go(exact.get(form), next);
      if (prefixes.isEmpty()) {
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
      step(behind, at);
      while (at < words.size() && (left > 0 || !words.isWord(at))) {
        if (words.isWord(at)) {
          left--;
        }
        at++;
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
