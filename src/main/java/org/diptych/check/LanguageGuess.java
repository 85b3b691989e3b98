package org.diptych.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.diptych.io.Corpus;

/** Tells the language of a text by its letters, with the model of Apache OpenNLP for 103. */
final class LanguageGuess {

  private static final String MODEL = "/langdetect-183.bin";

  /** What is shorter, in characters, has too few letters to tell. */
  private static final int LEAST = 150;

  /** As much of the middle of a text is looked at, in characters. */
  private static final int STRETCH = 3_000;

  private final LanguageDetectorME detector;

  /** Reads the model, which takes a second. */
  LanguageGuess() throws IOException {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      detector = new LanguageDetectorME(new LanguageDetectorModel(in));
    }
  }

  /**
   * A language.
   *
   * @param code ISO 639-1; ISO 639-3 where that has none
   * @param confidence its share of what speaks for it or the next likeliest, 0.5 to 1: what the
   *     model says of all 103 hangs on the length of the text more than on the text
   */
  record Guess(String code, double confidence) {}

  /** The likeliest language of a text; empty if it is too short to tell. */
  Optional<Guess> of(String text) {
    if (text.length() < LEAST) {
      return Optional.empty();
    }
    int begin = Math.max(0, (text.length() - STRETCH) / 2);
    Language[] likely =
        detector.predictLanguages(text.substring(begin, Math.min(text.length(), begin + STRETCH)));
    Language best = likely[0];
    // The model knows the kinds of Chinese, which the two letters do not tell apart.
    String code = best.getLang().equals("cmn") ? "zh" : Corpus.languageCode(best.getLang());
    return Optional.of(
        new Guess(code, best.getConfidence() / (best.getConfidence() + likely[1].getConfidence())));
  }
}
