package org.diptych.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * How the annotators are set.
 *
 * @param lexicon folder of a user's lexicon; null for the shipped one alone
 * @param onlyLexicon whether that folder replaces the shipped lexicon altogether
 * @param axes axes to annotate; empty for those that the codebook has on
 * @param language language of documents that do not say theirs; ISO 639-1
 */
public record PerceptionOptions(
    Path lexicon, boolean onlyLexicon, List<String> axes, String language) {

  /** Copies the list. */
  public PerceptionOptions {
    axes = List.copyOf(axes);
  }

  /** The shipped lexicon, its axes, English. */
  public static PerceptionOptions defaults() {
    return new PerceptionOptions(null, false, List.of(), "en");
  }
}
