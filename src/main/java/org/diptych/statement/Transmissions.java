package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import org.diptych.lexicon.Direction;

/** Finds the texts of others that a cable or letter passes on word for word. */
final class Transmissions {

  private static final String TRANSMISSION = "transmission";

  /** Sentences at the beginning of a document where the rest of it can be announced. */
  private static final int HEAD = 10;

  private final Document document;
  private final Mark.Attributed own;
  private final Subjects subjects;

  Transmissions(Document document, Mark.Attributed own) {
    this.document = document;
    this.own = own;
    subjects = new Subjects(document);
  }

  /** Another's text in a cable: "The views of X are as follows:", up to "Message ends". */
  List<Mark.Attributed> find() {
    List<Mark.Attributed> found = new ArrayList<>();
    List<Span> sentences = document.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      for (Mark.Context word : Spans.in(document.contexts(), sentences.get(i))) {
        if (word.is(TRANSMISSION) && introduces(sentences.get(i), word)) {
          Holder holder = transmitted(i);
          int end = i < HEAD ? endOfTransmission(word.span().end()) : endOfList(sentences.get(i));
          if (holder != null && sentences.get(i).end() < end) {
            found.add(
                new Mark.Attributed(
                    new Span(sentences.get(i).end(), end),
                    holder,
                    Voice.DIRECT,
                    "",
                    List.of(own.holder().name()),
                    word.entry()));
          }
        }
      }
    }
    return found;
  }

  /** Whether the words end their sentence, or a colon does. */
  private boolean introduces(Span sentence, Mark.Context word) {
    String end = sentence.of(document.text()).stripTrailing();
    return end.endsWith(":")
        || end.endsWith(":-")
        || end.endsWith(".-")
        || end.endsWith(":—")
        || document.wordsBetween(word.span(), new Span(sentence.end(), sentence.end())) == 0;
  }

  /** The holder named last in the introducing sentence or the one before it. */
  private Holder transmitted(int sentence) {
    for (int i = sentence; i >= Math.max(0, sentence - 1); i--) {
      List<Mark.Named> names = Spans.in(document.holders(), document.sentences().get(i));
      for (int n = names.size() - 1; n >= 0; n--) {
        Holder holder = names.get(n).holder();
        boolean addressed = subjects.addressed(document.sentences().get(i), names.get(n));
        if (!addressed
            && !holder.kind().equals("state")
            && !holder.name().equals(own.holder().name())) {
          return holder;
        }
      }
    }
    return null;
  }

  /** The end of the numbered or quoted paragraphs that follow a sentence. */
  private int endOfList(Span sentence) {
    int end = sentence.end();
    for (Span paragraph : document.paragraphs()) {
      if (paragraph.end() <= end) {
        continue;
      }
      boolean item = Reports.LIST_ITEM.matcher(paragraph.of(document.text())).lookingAt();
      if (paragraph.begin() >= sentence.end() && !item) {
        break;
      }
      end = paragraph.end();
    }
    return end;
  }

  private int endOfTransmission(int from) {
    return document.contexts().stream()
        .filter(c -> c.kind().equals(TRANSMISSION) && c.direction() == Direction.TERMINATE)
        .mapToInt(c -> c.span().begin())
        .filter(begin -> begin > from)
        .min()
        .orElse(document.text().length());
  }
}
