package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The turns of speakers in verbatim minutes: a paragraph that opens with a name and a colon ("DR.
 * CARROW: We come now …") belongs to its speaker, and so do those after it up to the next.
 */
final class Turns {

  /** How far into a sentence a name in capitals may stand, behind a heading, in characters. */
  private static final int REACH = 60;

  private Turns() {}

  static List<Mark.Attributed> of(Document document) {
    List<Mark.Attributed> turns = new ArrayList<>();
    Holder speaker = null;
    int begin = 0;
    for (Span sentence : document.sentences()) {
      Mark.Named name = speaker(document, sentence);
      if (name == null) {
        continue;
      }
      if (speaker != null) {
        turns.add(turn(begin, sentence.begin(), speaker));
      }
      speaker = name.holder();
      begin = name.span().end();
    }
    if (speaker != null) {
      turns.add(turn(begin, document.text().length(), speaker));
    }
    return turns;
  }

  /** The name in capitals or with a title that opens a sentence and is followed by a colon. */
  private static Mark.Named speaker(Document document, Span sentence) {
    for (Mark.Named name : Spans.in(document.holders(), sentence)) {
      int end = name.span().end();
      String text = document.text();
      boolean colon = end < text.length() && text.charAt(end) == ':';
      boolean first = name.span().begin() == sentence.begin();
      boolean heading = end - sentence.begin() <= REACH && inCapitals(name.span().of(text));
      if (colon && name.holder().kind().equals("person") && (first || heading)) {
        return name;
      }
    }
    return null;
  }

  private static boolean inCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static Mark.Attributed turn(int begin, int end, Holder speaker) {
    return new Mark.Attributed(
        new Span(begin, end), speaker, Voice.DIRECT, "", List.of(), "voice/speaker's turn");
  }
}
