package org.diptych.statement;

import java.util.List;
import org.diptych.lexicon.Direction;
import org.diptych.lexicon.Words;

/**
 * Where the context words of a sentence reach: within their clause, up to a semicolon, a colon, a
 * bracket, a dash, or a word that ends the reach of their kind ({@code terminate}).
 */
final class Reach {

  /** Marks that end a clause. */
  private static final String CLAUSE_MARKS = ";:()[]—–";

  private final Document document;
  private final List<Mark.Context> contexts;

  Reach(Document document, List<Mark.Context> contexts) {
    this.document = document;
    this.contexts = contexts;
  }

  /**
   * Whether a word reaches a stretch outside itself.
   *
   * @param ahead how far it reaches over what follows, in words
   * @param back how far it reaches over what precedes, in words
   */
  boolean covers(Mark.Context word, Span stretch, int ahead, int back) {
    boolean before = word.span().end() <= stretch.begin();
    boolean after = stretch.end() <= word.span().begin();
    return switch (word.direction()) {
      case FORWARD -> before && open(word, word.span(), stretch, ahead);
      case BACKWARD -> after && open(word, stretch, word.span(), back);
      case BIDIRECTIONAL ->
          before && open(word, word.span(), stretch, ahead)
              || after && open(word, stretch, word.span(), back);
      case TERMINATE, PSEUDO -> false;
    };
  }

  /** Whether only so many words, and nothing that ends the clause, lie between two stretches. */
  private boolean open(Mark.Context word, Span first, Span second, int most) {
    return words(first, second) <= most
        && contexts.stream()
            .filter(c -> c.direction() == Direction.TERMINATE && c.kind().equals(word.kind()))
            .noneMatch(c -> first.end() <= c.span().begin() && c.span().end() <= second.begin());
  }

  /**
   * How many words lie between two stretches; too many to count where a clause ends there, or they
   * lie far apart: a sentence without an end has hundreds of each, and all pairs are asked for.
   */
  private int words(Span first, Span second) {
    if (second.begin() - first.end() > Document.FAR) {
      return Integer.MAX_VALUE;
    }
    Words between = document.words(new Span(first.end(), second.begin()));
    int count = 0;
    for (int i = 0; i < between.size(); i++) {
      if (between.isWord(i)) {
        count++;
      } else if (CLAUSE_MARKS.indexOf(between.form(i)) >= 0) {
        return Integer.MAX_VALUE;
      }
    }
    return count;
  }
}
