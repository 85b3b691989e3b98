package org.diptych.statement;

import java.util.ArrayList;
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

  /** A document of several paragraphs, each of its own sentences, with everything marked. */
  static Document read(LanguageLexicon tables, Source source, List<List<String>> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (List<String> paragraph : paragraphs) {
      int begin = text.length();
      for (String sentence : paragraph) {
        sentences.add(new Span(text.length(), text.length() + sentence.length()));
        text.append(sentence).append(' ');
      }
      spans.add(new Span(begin, text.length() - 1));
      text.append("\n\n");
    }
    Document bare = marked(text.toString(), tables, source, spans, sentences, List.of(), List.of());
    return marked(
        bare.text(),
        tables,
        source,
        spans,
        sentences,
        HolderFinder.find(bare),
        MarkFinder.contexts(bare));
  }

  private static Document marked(
      String text,
      LanguageLexicon tables,
      Source source,
      List<Span> paragraphs,
      List<Span> sentences,
      List<Mark.Named> holders,
      List<Mark.Context> contexts) {
    return new Document(
        text,
        tables,
        source,
        paragraphs,
        sentences,
        List.of(),
        List.of(),
        holders,
        contexts,
        List.of(),
        List.of());
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
