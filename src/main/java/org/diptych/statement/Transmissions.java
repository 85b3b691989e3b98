package org.diptych.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.diptych.lexicon.Direction;

/** Finds the texts of others that a cable or letter passes on, word for word or summed up. */
final class Transmissions {

  private static final String TRANSMISSION = "transmission";
  private static final String SUMMARY = "summary";

  /** Sentences at the beginning of a document where the rest of it can be announced. */
  private static final int HEAD = 10;

  /** How many sentences before a summary may name the body whose decisions it sums up. */
  private static final int BACK = 3;

  private final Document document;
  private final Mark.Attributed own;
  private final Subjects subjects;
  private final Holder addressee;
  private final Map<Integer, Span> quotations = new HashMap<>();
  private final TreeSet<Integer> ends = new TreeSet<>();

  Transmissions(Document document, Mark.Attributed own) {
    this.document = document;
    this.own = own;
    subjects = new Subjects(document);
    addressee = new Heading(document, document.source().title()).addressed().orElse(null);
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
        Span stretch = announces(sentence, word) ? stretch(i, word) : null;
        Holder holder = stretch == null ? null : transmitted(i, word);
        if (holder != null) {
          List<String> via = List.of(own.holder().name());
          Voice voice = summed(sentence) || asked(word) ? Voice.INDIRECT : Voice.DIRECT;
          found.add(new Mark.Attributed(stretch, holder, voice, "", via, word.entry()));
        }
      }
    }
    return found;
  }

  /** Whether the words say that a text follows: "The following is a summary of their views". */
  private static boolean announces(Span sentence, Mark.Context word) {
    return word.is(TRANSMISSION)
        || asked(word)
        || (word.is(SUMMARY) && word.span().begin() == sentence.begin());
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

  private boolean signed(Span announcement) {
    return Spans.in(document.holders(), announcement).stream()
        .anyMatch(n -> DocumentVoice.person(n.holder()) && subjects.agent(announcement, n));
  }

  /** Whether the text is told in the writer's words: "a summary of their conclusions". */
  private boolean summed(Span announcement) {
    return Spans.in(document.contexts(), announcement).stream().anyMatch(c -> c.is(SUMMARY));
  }

  /**
   * Whether the words end their sentence, a colon does, or they open one that sums up or says by
   * whom the text is.
   */
  private boolean introduces(Span sentence, Mark.Context word) {
    String end = sentence.of(document.text()).stripTrailing();
    return (word.span().begin() == sentence.begin() && (summed(sentence) || signed(sentence)))
        || end.endsWith(":")
        || end.endsWith(":-")
        || end.endsWith(".-")
        || end.endsWith(":—")
        || document.wordsBetween(word.span(), new Span(sentence.end(), sentence.end())) == 0;
  }

  /**
   * Whose text it is, from the introducing sentence or the one before it, for a summary from a few
   * more; null if own.
   */
  private Holder transmitted(int sentence, Mark.Context word) {
    Span introduction = document.sentences().get(sentence);
    boolean begun = opens(introduction, word);
    if (asked(word)) {
      return addressee;
    }
    int last = summed(introduction) ? BACK : 1;
    for (int i = begun ? sentence - 1 : sentence; i >= Math.max(0, sentence - last); i--) {
      Span announcement = document.sentences().get(i);
      List<Mark.Named> names =
          Spans.in(document.holders(), announcement).stream()
              .filter(name -> !subjects.addressed(announcement, name))
              .toList();
      if (mine(announcement, names, word)) {
        return null;
      }
      for (Mark.Named name : names) {
        boolean of = subjects.agent(announcement, name) || possessive(name);
        if (of && !state(name.holder())) {
          return foreign(name.holder());
        }
      }
      for (int n = names.size() - 1; n >= 0; n--) {
        Holder holder = foreign(names.get(n).holder());
        if (holder != null && !state(holder) && (i >= sentence - 1 || DocumentVoice.body(holder))) {
          return holder;
        }
      }
    }
    return null;
  }

  /** Whether the text is that of the one to whom the letter goes: "the aims stated by you". */
  private static boolean asked(Mark.Context word) {
    return word.is(Subjects.SECOND_PERSON) && word.direction() == Direction.FORWARD;
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
    boolean headed = false;
    for (Span paragraph : document.paragraphs().subList(first, document.paragraphs().size())) {
      if (paragraph.end() <= end) {
        continue;
      }
      String text = paragraph.of(document.text()).strip();
      boolean item = Reports.LIST_ITEM.matcher(text).lookingAt();
      if (paragraph.begin() >= sentence.end() && !item && !headed) {
        break;
      }
      headed = item ? !text.matches("(?s).*[.;:,?!]") : headed;
      end = paragraph.end();
    }
    return end;
  }

  private int endOfTransmission(int from) {
    Integer end = ends.higher(from);
    return end == null ? document.text().length() : end;
  }
}
