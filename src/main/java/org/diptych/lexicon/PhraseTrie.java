package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A trie over the words of phrases, with gaps as edges. */
final class PhraseTrie<E extends Entry> {

  private static final class Node<E> {
    final Map<String, Node<E>> words = new HashMap<>();
    final Map<String, Node<E>> prefixes = new HashMap<>();
    final Map<String, Node<E>> capitals = new HashMap<>();
    final Map<String, Node<E>> capitalPrefixes = new HashMap<>();
    final Map<Integer, Node<E>> gaps = new TreeMap<>();
    final List<Ranked<E>> entries = new ArrayList<>();
  }

  /** An entry and its place among the others, which decides ties. */
  private record Ranked<E>(E entry, int rank) {}

  private final Node<E> root = new Node<>();
  private int size;
  private int longestPrefix;

  /** Adds an entry; on a tie it comes after those that were added before. */
  void add(Phrase phrase, E entry) {
    Ranked<E> ranked = new Ranked<>(entry, size++);
    for (List<Element> variant : phrase.variants()) {
      Node<E> node = root;
      for (Element element : variant) {
        node = child(node, element);
      }
      if (!node.entries.contains(ranked)) {
        node.entries.add(ranked);
      }
    }
  }

  private Node<E> child(Node<E> node, Element element) {
    if (element instanceof Element.Gap gap) {
      return node.gaps.computeIfAbsent(gap.max(), max -> new Node<>());
    }
    Element.Word word = (Element.Word) element;
    if (word.prefix()) {
      longestPrefix = Math.max(longestPrefix, word.form().length());
    }
    Map<String, Node<E>> edges =
        word.prefix()
            ? (word.capitals() ? node.capitalPrefixes : node.prefixes)
            : (word.capitals() ? node.capitals : node.words);
    return edges.computeIfAbsent(word.form(), form -> new Node<>());
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
