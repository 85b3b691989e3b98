package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.diptych.lexicon.Direction;

/**
 * Reported views and quotations: "X said that …", "according to X", "X's view", "…", said X. The
 * view of a report that opens a sentence carries on over the sentences after it, as long as they
 * neither name another speaker nor fall back into the first person.
 */
final class Reports {

  private static final String REPORTING = "reporting";
  private static final String WANTING = "wanting";
  private static final String PAST = "past";
  private static final String PRESENT = "present";
  private static final String PROPOSAL = "proposal";
  private static final String INTRODUCING = "introducing";

  /** Begins an item of a list, or a quoted paragraph. */
  static final Pattern LIST_ITEM =
      Pattern.compile("\\s*(?:\\(?(?:\\d{1,2}|[a-z]|[ivxl]+)[.)]|[\"'‘“•])");

  private static final Pattern ANNOUNCEMENT = Pattern.compile(":\\s*[-–—]*\\s*$");

  /** A quotation of fewer words is a name or a word held at a distance. */
  private static final int SHORTEST_QUOTATION = 4;

  /** How far before a quotation the report that introduces it may end, in characters. */
  private static final int NEAR = 40;

  private final Document document;
  private final Mark.Attributed own;
  private final Intervals<Mark.Attributed> voices;
  private final Subjects subjects;
  private final Set<String> targets;
  private final List<Mark.Attributed> found = new ArrayList<>();
  private Mark.Attributed running;

  private Speakers speakers;

  /** Whether the running report is in the past, so that free indirect speech would be, too. */
  private boolean narrated;

  Reports(Document document, Mark.Attributed own, List<Mark.Attributed> voices) {
    this.document = document;
    this.own = own;
    this.voices = Intervals.of(voices);
    subjects = new Subjects(document);
    targets = Set.copyOf(document.lexicon().targetIds());
    Heading title = new Heading(document, document.source().title());
    Holder other = title.conversation() ? title.other(own.holder()).orElse(null) : null;
    Holder you = title.addressed().orElse(null);
    speakers = new Speakers(own.holder(), you, other, null, other);
  }

  List<Mark.Attributed> find() {
    for (Span sentence : document.sentences()) {
      report(sentence);
    }
    quote();
    return found;
  }

  private void report(Span sentence) {
    List<Mark.Attributed> here = new ArrayList<>();
    boolean wanting = false;
    for (Mark.Context word : Spans.in(document.contexts(), sentence)) {
      if ((reports(word) && finite(sentence, word)) || word.is(INTRODUCING)) {
        Mark.Attributed report = report(sentence, word, here);
        if (report != null) {
          here.add(report);
          wanting = word.is(WANTING);
        }
      }
    }
    if (here.isEmpty() && carriesOn(sentence)) {
      here.add(
          new Mark.Attributed(
              sentence, running.holder(), running.voice(), "", running.via(), running.entry()));
    } else {
      running = null;
    }
    if (!here.isEmpty() && opens(sentence, here.get(0)) && !wanting) {
      running = here.get(here.size() - 1);
      narrated = has(sentence, PAST) || !has(sentence, PRESENT);
    }
    remember(sentence, here);
    found.addAll(here);
  }

  /** Whether the report was made: not so in "they should warn us", "able to promise". */
  private boolean finite(Span sentence, Mark.Context word) {
    boolean proposed =
        Spans.in(document.contexts(), sentence).stream()
            .filter(c -> c.is(PROPOSAL) && c.span().end() <= word.span().begin())
            .anyMatch(c -> document.wordsBetween(c.span(), word.span()) <= 1);
    return !proposed && !subjects.governed(sentence, word);
  }

  /** Whom "he" and "they" mean from here on: who reported last, else who was named last. */
  private void remember(Span sentence, List<Mark.Attributed> here) {
    List<Mark.Named> names = Spans.in(document.holders(), sentence);
    boolean subject = false;
    for (Mark.Named name : names) {
      if (!subjects.oblique(sentence, name)) {
        speakers = speakers.after(name.holder());
        subject |= DocumentVoice.person(name.holder());
      } else if (speakers.he() == null && DocumentVoice.person(name.holder())) {
        speakers = speakers.after(name.holder()); // "In a talk with X, the General said"
      }
    }
    if (!subject && here.isEmpty() && firstPerson(sentence)) {
      names.stream() // "I had a talk with X."
          .map(Mark.Named::holder)
          .filter(DocumentVoice::person)
          .forEach(met -> speakers = speakers.after(met));
    }
    here.stream()
        .filter(report -> report.voice() == Voice.INDIRECT)
        .filter(report -> !report.holder().equals(Holder.unknown()))
        .findFirst()
        .ifPresent(report -> speakers = speakers.after(report.holder()));
  }

  private boolean firstPerson(Span sentence) {
    return has(sentence, Subjects.FIRST_PERSON);
  }

  /** What a word of reporting reports; null if nobody is named who holds it. */
  private Mark.Attributed report(Span sentence, Mark.Context word, List<Mark.Attributed> before) {
    // A turn begins behind the name of its speaker, in the middle of a sentence.
    Mark.Attributed voice = voice(word.span());
    Holder holder =
        word.is(INTRODUCING)
            ? subjects.introduced(sentence, word)
            : subjects.of(sentence, word, meant(before).withSelf(voice.holder()));
    if (holder == null && !before.isEmpty() && reports(word)) {
      holder = before.get(before.size() - 1).holder(); // "he said … and added"
    }
    if (holder == null && reports(word) && subjects.unresolved(sentence, word)) {
      holder = Holder.unknown();
    }
    if (holder != null && speaksFor(voice, holder)) {
      holder = voice.holder();
    }
    boolean wanted = holder != null && word.is(WANTING) && targets.contains(holder.country());
    return holder == null || wanted ? null : report(sentence, word, voice, holder, before);
  }

  /**
   * Whether the word tells a view. What one of the target wants is no view that he tells: "Hitler
   * wants to rule the continent" is how the writer sees him.
   */
  static boolean reports(Mark.Context word) {
    return word.is(REPORTING) || word.is(WANTING);
  }

  /**
   * Whom pronouns mean behind the reports of a sentence: in "X said that he thought", X is "he".
   */
  private Speakers meant(List<Mark.Attributed> before) {
    Mark.Attributed last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last == null || last.voice() != Voice.INDIRECT || last.holder().equals(Holder.unknown())
        ? speakers
        : speakers.after(last.holder());
  }

  private Mark.Attributed report(
      Span sentence,
      Mark.Context word,
      Mark.Attributed voice,
      Holder holder,
      List<Mark.Attributed> before) {
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

  /** Whether a country is named by one who speaks for it: a minister's "our state believes". */
  private static boolean speaksFor(Mark.Attributed voice, Holder holder) {
    return voice.voice() == Voice.DIRECT
        && DocumentVoice.person(voice.holder())
        && holder.kind().equals("state")
        && holder.country().equals(voice.holder().country());
  }

  /** Who speaks at a place: the speaker of the turn, else the document's own voice. */
  private Mark.Attributed voice(Span place) {
    Mark.Attributed outer = AttributionFinder.innermost(voices, place);
    return outer == null ? own : outer;
  }

  /** Whether the report is the main clause of its sentence, or announces a list. */
  private boolean opens(Span sentence, Mark.Attributed report) {
    return report.span().begin() > sentence.begin()
        && (report.span().begin() - sentence.begin() < sentence.length() / 2
            || ANNOUNCEMENT.matcher(sentence.of(document.text())).find());
  }

  private boolean closes(Span sentence, Mark.Context word) {
    return sentence.end() - word.span().end() < sentence.length() / 4;
  }

  private boolean carriesOn(Span sentence) {
    return running != null
        && running.voice() == Voice.INDIRECT
        && (voice(sentence).voice() == Voice.AUTHORIAL || !firstPerson(sentence))
        && (sameParagraph(running.span(), sentence)
            || item(sentence)
            || (narrated && has(sentence, PAST)));
  }

  private boolean has(Span sentence, String kind) {
    return Spans.in(document.contexts(), sentence).stream().anyMatch(c -> c.is(kind));
  }

  /** An item of the list that a report announced. */
  private boolean item(Span sentence) {
    return LIST_ITEM.matcher(sentence.of(document.text())).lookingAt();
  }

  private boolean sameParagraph(Span one, Span other) {
    return document.paragraphsAt(one.begin()).stream()
        .anyMatch(p -> p.begin() <= other.begin() && other.begin() < p.end());
  }

  /** Quotations, with the holder of the report in which they stand. */
  private void quote() {
    Intervals<Mark.Attributed> reports = Intervals.of(found);
    Intervals<Mark.Attributed> byEnd =
        Intervals.of(found, report -> new Span(report.span().end(), report.span().end() + 1));
    for (Span quotation : document.quotations()) {
      if (wordCount(quotation) < SHORTEST_QUOTATION || voice(quotation).span().equals(quotation)) {
        continue;
      }
      Mark.Attributed around = AttributionFinder.innermost(reports, quotation);
      if (around == null) {
        around = before(byEnd, quotation);
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
  private Mark.Attributed before(Intervals<Mark.Attributed> byEnd, Span quotation) {
    int from = Math.max(0, quotation.begin() - NEAR + 1);
    List<Mark.Attributed> near = byEnd.overlapping(new Span(from, quotation.begin() + 1));
    return near.isEmpty() ? null : near.get(near.size() - 1);
  }

  private int wordCount(Span span) {
    return document.words(span).size();
  }
}
