package org.diptych.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.diptych.learn.Setting;

/**
 * How the annotators are set.
 *
 * @param lexicon folder of a user's lexicon; null for the shipped one alone
 * @param onlyLexicon whether that folder replaces the shipped lexicon altogether
 * @param axes axes to annotate; empty for those that the codebook has on
 * @param language language of documents that do not say theirs; ISO 639-1
 * @param learned whether a trained model has its say beside the lexicon
 * @param model file of a user's model; null for the shipped one
 * @param setting what the run values more
 */
public record PerceptionOptions(
    Path lexicon,
    boolean onlyLexicon,
    List<String> axes,
    String language,
    boolean learned,
    Path model,
    Setting setting) {

  /** Copies the list. */
  public PerceptionOptions {
    axes = List.copyOf(axes);
  }

  /** The shipped lexicon and model, their axes, English, balanced. */
  public static PerceptionOptions defaults() {
    return new PerceptionOptions(null, false, List.of(), "en", true, null, Setting.BALANCED);
  }

  /** The same with the lexicon alone to decide. */
  public PerceptionOptions withoutModel() {
    return new PerceptionOptions(lexicon, onlyLexicon, axes, language, false, null, setting);
  }
}
