package org.diptych.statement;

import java.util.List;
import org.diptych.lexicon.LanguageLexicon;

/** Documents for tests. */
final class Documents {

  private Documents() {}

  /** A document of one sentence. */
  static Document of(LanguageLexicon tables, String sentence, Source source) {
    List<Span> whole = List.of(new Span(0, sentence.length()));
    return new Document(
        sentence, tables, source, whole, whole, List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  /** The same with targets and contexts. */
  static Document with(Document d, List<Mark.Target> targets, List<Mark.Context> contexts) {
    return new Document(
        d.text(),
        d.lexicon(),
        d.source(),
        d.paragraphs(),
        d.sentences(),
        d.regions(),
        targets,
        d.holders(),
        contexts,
        d.attributions(),
        d.cues());
  }
}
