package org.diptych.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kinds of knowledge a model learns from; each feature belongs to one, by its first word. */
public enum FeatureGroup {
  /** The words of the sentence. */
  WORDS("word", "words", "stem", "named,", "length"),
  /** What the lexicon finds in the sentence, and decides of it. */
  LEXICON("lexicon", "cue", "entry"),
  /** How the target comes in: named, described, carried by the discourse. */
  TARGET("target", "named", "not", "its", "other", "another"),
  /** What the lexicon decides of the sentences around. */
  NEIGHBOURS("before", "after", "just"),
  /** Words that deny, suppose, report, compare; and whose view the sentence is. */
  CONTEXT("context", "attribution", "holder"),
  /** The document: title, headings, time, voice, what it is about. */
  DOCUMENT("title", "heading", "period", "voice", "document", "document's", "opens");

  private static final Map<String, FeatureGroup> BY_WORD = byWord();

  private final List<String> words;

  FeatureGroup(String... words) {
    this.words = List.of(words);
  }

  private static Map<String, FeatureGroup> byWord() {
    Map<String, FeatureGroup> byWord = new HashMap<>();
    for (FeatureGroup group : values()) {
      group.words.forEach(word -> byWord.put(word, group));
    }
    return Map.copyOf(byWord);
  }

  /** The word that the command line uses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The group with this id.
   *
   * @throws IllegalArgumentException if there is none; the message names those that exist
   */
  public static FeatureGroup of(String id) {
    return Arrays.stream(values())
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + id
                        + "' is no group of features; there are "
                        + Arrays.stream(values()).map(FeatureGroup::id).toList()));
  }

  /**
   * The group of a feature.
   *
   * @throws IllegalArgumentException if it belongs to none
   */
  static FeatureGroup ofFeature(String feature) {
    int blank = feature.indexOf(' ');
    FeatureGroup group = BY_WORD.get(blank < 0 ? feature : feature.substring(0, blank));
    if (group == null) {
      throw new IllegalArgumentException("'" + feature + "' belongs to no group of features");
    }
    return group;
  }
}
