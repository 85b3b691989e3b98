package org.diptych.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.diptych.lexicon.Direction;

/** Finds the texts of others that a cable or letter passes on word for word. */
final class Transmissions {

  private static final String TRANSMISSION = "transmission";

  /** Sentences at the beginning of a document where the rest of it can be announced. */
  private static final int HEAD = 10;

  private final Document document;
  private final Mark.Attributed own;
  private final Subjects subjects;
  private final Map<Integer, Span> quotations = new HashMap<>();
  private final TreeSet<Integer> ends = new TreeSet<>();

  Transmissions(Document document, Mark.Attributed own) {
    this.document = document;
    this.own = own;
    subjects = new Subjects(document);
    document.quotations().forEach(q -> quotations.putIfAbsent(q.begin(), q));
    document.contexts().stream()
        .filter(c -> c.kind().equals(TRANSMISSION) && c.direction() == Direction.TERMINATE)
        .forEach(c -> ends.add(c.span().begin()));
  }

  /** Another's text in a cable: "The views of X are as follows:", up to "Message ends". */
  List<Mark.Attributed> find() {
    List<Mark.Attributed> found = new ArrayList<>();
    List<Span> sentences = document.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      for (Mark.Context word : Spans.in(document.contexts(), sentence)) {
        Span stretch = word.is(TRANSMISSION) ? stretch(i, word) : null;
        Holder holder = stretch == null ? null : transmitted(i, word);
        if (holder != null) {
          List<String> via = List.of(own.holder().name());
          found.add(new Mark.Attributed(stretch, holder, Voice.DIRECT, "", via, word.entry()));
        }
      }
    }
    return found;
  }

  /** What the words of a sentence announce; null if nothing. */
  private Span stretch(int sentence, Mark.Context word) {
    Span announcement = document.sentences().get(sentence);
    if (opens(announcement, word)) {
      return new Span(word.span().end(), endOfTransmission(word.span().end()));
    }
    Span quotation = nextQuotation(announcement);
    if (quotation == null && introduces(announcement, word)) {
      int end = sentence < HEAD ? endOfTransmission(word.span().end()) : endOfList(announcement);
      return announcement.end() < end ? new Span(announcement.end(), end) : null;
    }
    return quotation;
  }

  /** The quotation that makes up the paragraphs after that of the sentence; null if none does. */
  private Span nextQuotation(Span sentence) {
    int next = document.firstParagraph(sentence.end());
    return next < document.paragraphs().size()
        ? quotations.get(document.paragraphs().get(next).begin() + 1)
        : null;
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

  /** Whose text it is, from the introducing sentence or the one before it; null if own. */
  private Holder transmitted(int sentence, Mark.Context word) {
    boolean begun = opens(document.sentences().get(sentence), word);
    for (int i = begun ? sentence - 1 : sentence; i >= Math.max(0, sentence - 1); i--) {
      Span announcement = document.sentences().get(i);
      List<Mark.Named> names =
          Spans.in(document.holders(), announcement).stream()
              .filter(name -> !subjects.addressed(announcement, name))
              .toList();
      if (mine(announcement, names, word)) {
        return null;
      }
      for (Mark.Named name : names) {
        boolean agent = subjects.agent(announcement, name) && !state(name.holder());
        if (agent || possessive(name)) {
          return foreign(name.holder());
        }
      }
      for (int n = names.size() - 1; n >= 0; n--) {
        Holder holder = foreign(names.get(n).holder());
        if (holder != null && !state(holder)) {
          return holder;
        }
      }
    }
    return null;
  }

  /** Whether the text follows in the same sentence: "Begins. I have received". */
  private static boolean opens(Span sentence, Mark.Context word) {
    return word.direction() == Direction.BACKWARD && word.span().begin() == sentence.begin();
  }

  private static boolean state(Holder holder) {
    return holder.kind().equals("state");
  }

  /** Whether "we" or "our" stands nearer before the word than any name. */
  private boolean mine(Span announcement, List<Mark.Named> names, Mark.Context word) {
    int nearest = announcement.begin();
    for (Mark.Named name : names) {
      if (name.span().end() <= word.span().begin()) {
        nearest = name.span().end();
      }
    }
    int last = nearest;
    return Spans.in(document.contexts(), announcement).stream()
        .filter(c -> c.is(Subjects.FIRST_PERSON) && c.span().end() <= word.span().begin())
        .anyMatch(c -> c.span().begin() >= last);
  }

  private Holder foreign(Holder holder) {
    return own.entry().equals(DocumentVoice.TRANSMITTED)
            || holder.name().equals(own.holder().name())
        ? null
        : holder;
  }

  /** Whether the name is a genitive: "the Government's message". */
  private boolean possessive(Mark.Named name) {
    int end = name.span().end();
    return document.text().startsWith("'s", end) || document.text().startsWith("’s", end);
  }

  /** The end of the numbered or quoted paragraphs that follow a sentence. */
  private int endOfList(Span sentence) {
    int end = sentence.end();
    // The paragraph of the sentence itself is the one before the first that begins after it.
    int first = Math.max(0, document.firstParagraph(sentence.end()) - 1);
    for (Span paragraph : document.paragraphs().subList(first, document.paragraphs().size())) {
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
    Integer end = ends.higher(from);
    return end == null ? document.text().length() : end;
  }
}
