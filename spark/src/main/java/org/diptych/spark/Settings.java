package org.diptych.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.diptych.learn.Setting;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;

/**
 * How the annotators are set, in a form that travels to the executors.
 *
 * @param lexicon folder of a user's lexicon, at the same place on every executor; empty for the
 *     shipped one alone
 * @param onlyLexicon whether that folder replaces the shipped lexicon altogether
 * @param axes axes to annotate; empty for those that the codebook has on
 * @param language language of documents that do not say theirs; ISO 639-1
 * @param learned whether a trained model has its say beside the lexicon
 * @param model file of a user's model, at the same place on every executor; empty for the shipped
 *     one
 * @param setting what the run values more
 * @param characters how long the text of a document may be, in UTF-16 code units
 */
public record Settings(
    String lexicon,
    boolean onlyLexicon,
    List<String> axes,
    String language,
    boolean learned,
    String model,
    Setting setting,
    long characters)
    implements Serializable {

  /** Copies the list. */
  public Settings {
    axes = List.copyOf(axes);
  }

  /** The shipped lexicon and model, their axes, English, balanced, documents of any length. */
  public static Settings defaults() {
    return new Settings("", false, List.of(), "en", true, "", Setting.BALANCED, Long.MAX_VALUE);
  }

  PerceptionOptions options() {
    return new PerceptionOptions(
        path(lexicon), onlyLexicon, axes, language, learned, path(model), setting);
  }

  /** The languages that can be read. */
  List<String> languages() {
    return Lexicon.of(path(lexicon), onlyLexicon).languages();
  }

  /**
   * Checks what is the same for all documents.
   *
   * @throws org.diptych.lexicon.LexiconException if lexicon, language or axes are wrong
   */
  void check() {
    Lexicon tables = Lexicon.of(path(lexicon), onlyLexicon);
    tables.language(language);
    tables.axes(axes);
  }

  private static Path path(String name) {
    return name.isEmpty() ? null : Path.of(name);
  }
}
