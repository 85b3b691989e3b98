package org.diptych.statement;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Words;

/**
 * A text and the words of its stretches: each annotator asks for those of every sentence, most of
 * them for several tables.
 */
final class SplitText {

  /** In a longer text memory is dearer than time: its words are split anew each time. */
  private static final int LONGEST = 1_000_000;

  /** So many times over, a text is kept in stretches at most. */
  private static final int MOST_COPIES = 4;

  /**
   * The text on which a thread works. Annotators see nothing of each other but the CAS, and a
   * thread works on one document at a time: so the next annotator finds here what the last one
   * split. What is kept follows from the text alone, and may go when memory is short.
   */
  private static final ThreadLocal<SoftReference<SplitText>> CURRENT = new ThreadLocal<>();

  private final String text;
  private final boolean spaced;
  private final Map<Span, Words> words = new HashMap<>();
  private long kept;

  private SplitText(String text, boolean spaced) {
    this.text = text;
    this.spaced = spaced;
  }

  static SplitText of(String text, LanguageLexicon lexicon) {
    SoftReference<SplitText> reference = CURRENT.get();
    SplitText current = reference == null ? null : reference.get();
    if (current != null && current.spaced == lexicon.spaced() && current.text.equals(text)) {
      return current;
    }
    SplitText made = new SplitText(text, lexicon.spaced());
    CURRENT.set(new SoftReference<>(made));
    return made;
  }

  /** The words of a stretch. */
  Words words(Span stretch) {
    Words known = words.get(stretch);
    if (known != null) {
      return known;
    }
    Words split = Words.of(text, stretch.begin(), stretch.end(), spaced);
    if (text.length() <= LONGEST && kept < (long) MOST_COPIES * text.length()) {
      words.put(stretch, split);
      kept += stretch.length();
    }
    return split;
  }
}
