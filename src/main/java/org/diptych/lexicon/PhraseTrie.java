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
    final List<E> entries = new ArrayList<>();
  }

  private final Node<E> root = new Node<>();

  void add(Phrase phrase, E entry) {
    for (List<Element> variant : phrase.variants()) {
      Node<E> node = root;
      for (Element element : variant) {
        node = child(node, element);
      }
      if (!node.entries.contains(entry)) {
        node.entries.add(entry);
      }
    }
  }

  private Node<E> child(Node<E> node, Element element) {
    if (element instanceof Element.Gap gap) {
      return node.gaps.computeIfAbsent(gap.max(), max -> new Node<>());
    }
    Element.Word word = (Element.Word) element;
    Map<String, Node<E>> edges =
        word.prefix()
            ? (word.capitals() ? node.capitalPrefixes : node.prefixes)
            : (word.capitals() ? node.capitals : node.words);
    return edges.computeIfAbsent(word.form(), form -> new Node<>());
  }

  /** For each word of the text the longest entry that begins there. */
  List<Match<E>> longestAtEachWord(Words words, PartialDate date) {
    List<Match<E>> found = new ArrayList<>();
    for (int start = 0; start < words.size(); start++) {
      Walk walk = new Walk(words, date);
      walk.step(root, start);
      if (walk.entry != null) {
        found.add(
            new Match<>(walk.entry, words.begin(start), words.end(walk.end - 1), walk.end - start));
      }
    }
    return found;
  }

  /** A walk through the trie from one word on, which remembers the furthest entry. */
  private final class Walk {
    private final Words words;
    private final PartialDate date;
    private E entry;
    private int end;

    Walk(Words words, PartialDate date) {
      this.words = words;
      this.date = date;
    }

    void step(Node<E> node, int at) {
      accept(node, at);
      if (at >= words.size()) {
        return;
      }
      follow(node, words.form(at), at + 1);
      if (!node.capitals.isEmpty() || !node.capitalPrefixes.isEmpty()) {
        if (words.capitals(at)) {
          String surface = words.surface(at);
          go(node.capitals.get(surface), at + 1);
          goPrefixes(node.capitalPrefixes, surface, at + 1);
        }
      }
      String joined = words.joined(at);
      if (joined != null) {
        follow(node, joined, at + 2);
      }
      for (Map.Entry<Integer, Node<E>> gap : node.gaps.entrySet()) {
        skip(gap.getValue(), gap.getKey(), at);
      }
    }

    private void follow(Node<E> node, String form, int next) {
      go(node.words.get(form), next);
      goPrefixes(node.prefixes, form, next);
    }

    private void goPrefixes(Map<String, Node<E>> edges, String form, int next) {
      if (edges.isEmpty()) {
        return;
      }
      for (int length = Phrase.SHORTEST_PREFIX; length <= form.length(); length++) {
        go(edges.get(form.substring(0, length)), next);
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

    private void accept(Node<E> node, int at) {
      if (node.entries.isEmpty() || at < end) {
        return;
      }
      for (E candidate : node.entries) {
        boolean better = entry == null || at > end || candidate.row().line() < entry.row().line();
        if (candidate.period().admits(date) && better) {
          entry = candidate;
          end = at;
        }
      }
    }
  }
}
