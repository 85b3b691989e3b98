package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.diptych.lexicon.Direction;

/**
 * Reported views and quotations: "X said that …", "according to X", "X's view", "…", said X. The
 * view of a report that opens a sentence carries on over the sentences after it, as long as they
 * neither name another speaker nor fall back into the first person.
 */
final class Reports {

  private static final String REPORTING = "reporting";
  private static final String TRANSMISSION = "transmission";

  private static final String OBLIQUE = "oblique";
  private static final String AGENTIVE = "agentive";
  private static final String FIRST_PERSON = "first-person";
  private static final String THIRD_PERSON = "third-person";

  /** Words that may stand between a holder and the word of reporting. */
  private static final int SUBJECT_REACH = 8;

  /** Words that may stand between a pronoun and the word of reporting. */
  private static final int PRONOUN_REACH = 4;

  /** Sentences at the beginning of a document where the rest of it can be announced. */
  private static final int HEAD = 10;

  private static final Pattern LIST_ITEM =
      Pattern.compile("\\s*(?:\\(?(?:\\d{1,2}|[a-z]|[ivxl]+)[.)]|[\"'‘“•])");

  /** A quotation of fewer words is a name or a word held at a distance. */
  private static final int SHORTEST_QUOTATION = 4;

  private final Document document;
  private final Mark.Attributed own;
  private final List<Mark.Attributed> voices;
  private final List<Mark.Attributed> found = new ArrayList<>();
  private Mark.Attributed running;

  /** Whom "he" means: who reported last, else the person named last. */
  private Holder speaker;

  Reports(Document document, Mark.Attributed own, List<Mark.Attributed> voices) {
    this.document = document;
    this.own = own;
    this.voices = voices;
  }

  List<Mark.Attributed> find() {
    for (Span sentence : document.sentences()) {
      report(sentence);
    }
    quote();
    transmit();
    return found;
  }

  private void report(Span sentence) {
    List<Mark.Attributed> here = new ArrayList<>();
    for (Mark.Context word : Spans.in(document.contexts(), sentence)) {
      if (word.is(REPORTING)) {
        Mark.Attributed report = report(sentence, word, here);
        if (report != null) {
          here.add(report);
        }
      }
    }
    if (here.isEmpty() && carriesOn(sentence)) {
      here.add(
          new Mark.Attributed(
              sentence, running.holder(), running.voice(), "", running.via(), running.entry()));
    } else if (here.isEmpty() || !opens(sentence, here.get(0))) {
      running = null;
    }
    if (!here.isEmpty() && opens(sentence, here.get(0))) {
      running = here.get(here.size() - 1);
    }
    remember(sentence, here);
    found.addAll(here);
  }

  private void remember(Span sentence, List<Mark.Attributed> here) {
    for (Mark.Named name : Spans.in(document.holders(), sentence)) {
      if (name.holder().kind().equals("person") && !oblique(sentence, name)) {
        speaker = name.holder();
      }
    }
    here.stream()
        .filter(report -> report.voice() == Voice.INDIRECT)
        .findFirst()
        .ifPresent(report -> speaker = report.holder());
  }

  /** What a word of reporting reports; null if nobody is named who holds it. */
  private Mark.Attributed report(Span sentence, Mark.Context word, List<Mark.Attributed> before) {
    Holder holder = subject(sentence, word, before);
    if (holder == null) {
      return null;
    }
    boolean after =
        word.direction() == Direction.BACKWARD
            || (word.direction() == Direction.BIDIRECTIONAL && closes(sentence, word));
    Span stretch =
        after
            ? new Span(sentence.begin(), word.span().begin())
            : new Span(word.span().end(), sentence.end());
    if (stretch.length() == 0) {
      return null;
    }
    Mark.Attributed voice = voice(sentence);
    boolean mine = holder.name().equals(voice.holder().name());
    List<String> via =
        before.stream().map(r -> r.holder().name()).filter(n -> !n.equals(holder.name())).toList();
    return new Mark.Attributed(
        stretch,
        holder,
        mine ? voice.voice() : Voice.INDIRECT,
        word.act(),
        via.stream().distinct().toList(),
        word.entry());
  }

  /**
   * The holder who is the subject of a word of reporting, or whom it introduces ("according to X"),
   * or who reported before in the sentence ("he said … and added").
   */
  private Holder subject(Span sentence, Mark.Context word, List<Mark.Attributed> before) {
    List<Mark> candidates = new ArrayList<>(Spans.in(document.holders(), sentence));
    Spans.in(document.contexts(), sentence).stream()
        .filter(c -> c.is(FIRST_PERSON) || c.is(THIRD_PERSON))
        .forEach(candidates::add);
    candidates.removeIf(c -> c.span().end() > word.span().begin() || oblique(sentence, c));
    candidates.sort(Comparator.comparing((Mark c) -> c.span().begin()).reversed());
    for (Mark candidate : candidates) {
      int distance = document.wordsBetween(candidate.span(), word.span());
      if (candidate instanceof Mark.Named name && distance <= SUBJECT_REACH) {
        return name.holder();
      }
      if (candidate instanceof Mark.Context pronoun && distance <= PRONOUN_REACH) {
        return pronoun.is(FIRST_PERSON) ? voice(sentence).holder() : speaker;
      }
    }
    if (!before.isEmpty()) {
      return before.get(before.size() - 1).holder();
    }
    return Spans.in(document.holders(), sentence).stream()
        .filter(name -> introduces(word) && name.span().begin() >= word.span().end())
        .filter(name -> document.wordsBetween(word.span(), name.span()) <= 1)
        .map(Mark.Named::holder)
        .findFirst()
        .orElse(null);
  }

  /** Whether a preposition stands before a name: "an attack by X" has X for no subject. */
  private boolean oblique(Span sentence, Mark name) {
    return after(sentence, name, OBLIQUE) || after(sentence, name, AGENTIVE);
  }

  private boolean after(Span sentence, Mark name, String kind) {
    return Spans.in(document.contexts(), sentence).stream()
        .filter(c -> c.is(kind) && c.span().end() <= name.span().begin())
        .anyMatch(c -> document.wordsBetween(c.span(), name.span()) <= 1);
  }

  /** "According to X", "in the view of X": the words end where the holder begins. */
  private static boolean introduces(Mark.Context word) {
    return word.entry().endsWith(" to") || word.entry().endsWith(" of");
  }

  /** Who speaks in a sentence: the speaker of the turn, else the document's own voice. */
  private Mark.Attributed voice(Span sentence) {
    Mark.Attributed outer = AttributionFinder.innermost(voices, sentence);
    return outer == null ? own : outer;
  }

  /** Whether the report is the main clause of its sentence. */
  private boolean opens(Span sentence, Mark.Attributed report) {
    return report.span().begin() - sentence.begin() < sentence.length() / 2
        && report.span().begin() > sentence.begin();
  }

  private boolean closes(Span sentence, Mark.Context word) {
    return sentence.end() - word.span().end() < sentence.length() / 4;
  }

  private boolean carriesOn(Span sentence) {
    return running != null
        && running.voice() == Voice.INDIRECT
        && (sameParagraph(running.span(), sentence) || item(sentence))
        && Spans.in(document.contexts(), sentence).stream().noneMatch(c -> c.is("first-person"));
  }

  /** An item of the list that a report announced. */
  private boolean item(Span sentence) {
    return LIST_ITEM.matcher(sentence.of(document.text())).lookingAt();
  }

  private boolean sameParagraph(Span one, Span other) {
    return document.paragraphs().stream()
        .anyMatch(
            p ->
                p.begin() <= one.begin()
                    && one.begin() < p.end()
                    && p.begin() <= other.begin()
                    && other.begin() < p.end());
  }

  /** Quotations, with the holder of the report in which they stand. */
  private void quote() {
    List<Mark.Attributed> reports = List.copyOf(found);
    for (Span quotation : Quotations.of(document.text(), document.paragraphs())) {
      if (wordCount(quotation) < SHORTEST_QUOTATION) {
        continue;
      }
      Mark.Attributed around = AttributionFinder.innermost(reports, quotation);
      if (around == null) {
        around = before(reports, quotation);
      }
      if (around == null) {
        continue;
      }
      found.add(
          new Mark.Attributed(
              quotation,
              around.holder(),
              Voice.DIRECT,
              around.act(),
              around.via(),
              "voice/quotation"));
    }
  }

  /** The report that introduces a quotation in the sentence before it. */
  private Mark.Attributed before(List<Mark.Attributed> reports, Span quotation) {
    Mark.Attributed last = null;
    for (Mark.Attributed report : reports) {
      if (report.span().end() <= quotation.begin()
          && quotation.begin() - report.span().end() < 40) {
        last = report;
      }
    }
    return last;
  }

  /** Another's text in a cable: "The views of X are as follows:", up to "Message ends". */
  private void transmit() {
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
        boolean addressed = after(document.sentences().get(i), names.get(n), OBLIQUE);
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
      boolean item = LIST_ITEM.matcher(paragraph.of(document.text())).lookingAt();
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

  private int wordCount(Span span) {
    return document.words(span).size();
  }
}
