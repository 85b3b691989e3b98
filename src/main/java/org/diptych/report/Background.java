package org.diptych.report;

import java.util.Optional;
import org.diptych.lexicon.Lexicon;

/**
 * What a report can show beside the comparison, where it is at hand.
 *
 * @param lexicon finds the words that led to a statement
 * @param methods how the statements were found
 * @param texts the documents, which are written beside the report
 */
public record Background(
    Optional<Lexicon> lexicon, Optional<Methods> methods, Optional<TextSource> texts) {

  /** Only a table of statements is at hand. */
  public static final Background NONE =
      new Background(Optional.empty(), Optional.empty(), Optional.empty());

  /** That of a run over documents. */
  public static Background of(Lexicon lexicon, Methods methods, TextSource texts) {
    return new Background(Optional.of(lexicon), Optional.of(methods), Optional.of(texts));
  }
}
