package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.diptych.lexicon.PartialDate;
import org.diptych.lexicon.Words;

/**
 * Finds when a view was expressed. In a text that looks back (a memoir, a scholar's book) a view of
 * somebody else has the date of its sentence, or the one that the narration has reached; the
 * author's own has the document's, unless he remembers it. In the papers of the time a date is
 * mostly that of an event: there only the date in the frame of a report or a quotation counts
 * ("said on the 6th that …").
 */
final class DateFinder {

  /** How many years before the document the middle one of its dates lies if it looks back. */
  private static final int LOOKS_BACK = 10;

  /** A paper dated to the day that has fewer dates does not show whether it looks back. */
  private static final int LEAST_DATES = 5;

  /** Farther from the middle one of its dates lies nothing that a text narrates. */
  private static final int PERIOD = 12;

  /** How many words may lie between a word of reporting and the date of the report. */
  private static final int FRAME = 8;

  /** So many paragraphs that begin with a day make a diary. */
  private static final int ENTRIES = 3;

  /**
   * A date that the text has reached.
   *
   * @param span where it is mentioned
   * @param date the date
   * @param entry what found it
   */
  private record Reached(Span span, PartialDate date, String entry) {}

  private final Document document;
  private final Intervals<Span> quotations;
  private final TreeMap<Span, Reached> entries = new TreeMap<>();
  private final TreeMap<Span, Reached> narrated = new TreeMap<>();
  private final int middle;

  DateFinder(Document document) {
    this.document = document;
    quotations = Intervals.of(document.quotations(), span -> span);
    List<List<DateMention>> mentions = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      mentions.add(DateMentions.in(document, sentence));
    }
    entries();
    middle = middle(mentions);
    if (middle > 0) {
      narrate(mentions);
    }
  }

  /**
   * The date of a view.
   *
   * @param sentence the sentence
   * @param view whose view it is
   */
  ViewDate of(Span sentence, Mark.Attributed view) {
    Optional<Reached> entry = last(entries, sentence.end());
    if (entry.isPresent()) {
      return dated(entry.get(), "date/entry");
    }
    if (middle == 0) {
      return framed(sentence, view)
          .map(date -> dated(date, "date/frame"))
          .orElse(ViewDate.ofDocument(document.source()));
    }
    if (own(view) && ofToday(sentence)) {
      return ViewDate.ofDocument(document.source());
    }
    Optional<Reached> reached = last(narrated, sentence.end());
    return reached
        .map(date -> dated(date, sentence.covers(date.span()) ? "date/sentence" : "date/narration"))
        .orElse(ViewDate.UNKNOWN);
  }

  private static ViewDate dated(Reached reached, String rule) {
    return new ViewDate(reached.date().iso(), "text", List.of(rule, reached.entry()));
  }

  /** The last date that begins before an offset. */
  private static Optional<Reached> last(TreeMap<Span, Reached> dates, int end) {
    return Optional.ofNullable(dates.lowerEntry(new Span(end, end))).map(Map.Entry::getValue);
  }

  /** Whether a view is the document's own voice. */
  private boolean own(Mark.Attributed view) {
    return document.attributions().isEmpty()
        || view.voice() == Voice.AUTHORIAL
        || view.holder().equals(document.attributions().get(0).holder());
  }

  /** Whether a sentence in the author's voice says what he thinks as he writes. */
  private boolean ofToday(Span sentence) {
    return !marked(sentence, "remembered")
        && (marked(sentence, "present") || !speaksOfOthers(sentence));
  }

  /**
   * Whether a sentence in the author's voice tells of somebody who says or thinks something, though
   * nobody was found to whom it could be attributed.
   */
  private boolean speaksOfOthers(Span sentence) {
    return !quotations.overlapping(sentence).isEmpty()
        || Spans.in(document.contexts(), sentence).stream()
            .anyMatch(word -> word.is("reporting") || word.is("third-person"))
        || Spans.in(document.holders(), sentence).stream()
            .anyMatch(name -> name.holder().kind().equals("person"));
  }

  private boolean marked(Span sentence, String kind) {
    return DateMentions.rows(document, sentence).stream()
        .anyMatch(row -> row.entry().kind().equals(kind));
  }

  /** The days with which the paragraphs of a diary begin. */
  private void entries() {
    for (Span paragraph : document.paragraphs()) {
      int begin = paragraph.begin();
      PartialDate before = entries.isEmpty() ? null : entries.lastEntry().getValue().date();
      DateMentions.in(document, paragraph).stream()
          .findFirst()
          .filter(mention -> mention.day() > 0 && mention.month() > 0)
          .filter(mention -> document.text().substring(begin, mention.span().begin()).isBlank())
          .flatMap(mention -> reached(mention, before))
          .ifPresent(date -> entries.putIfAbsent(date.span(), date));
    }
    if (entries.size() < ENTRIES) {
      entries.clear();
    }
  }

  private Optional<Reached> reached(DateMention mention, PartialDate context) {
    return mention
        .within(context)
        .filter(date -> document.date() == null || !date.first().isAfter(document.date().last()))
        .map(date -> new Reached(mention.span(), date, mention.entry()));
  }

  /**
   * The year around which a text that looks back moves; 0 if it does not look back. A paper that is
   * dated to the day may recall an older war: it looks back only if it dates nothing of late.
   */
  private int middle(List<List<DateMention>> mentions) {
    if (document.date() == null) {
      return 0;
    }
    List<Integer> years = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (!document.silent(document.sentences().get(i))) {
        mentions.get(i).stream().map(DateMention::year).filter(y -> y > 0).forEach(years::add);
      }
    }
    boolean ofTheDay = document.date().first().equals(document.date().last());
    if (years.size() < (ofTheDay ? LEAST_DATES : 1)) {
      return 0;
    }
    years.sort(Comparator.naturalOrder());
    int year = document.date().year();
    int half = years.get((years.size() - 1) / 2);
    int latest = years.get(years.size() - 1);
    return year - half >= LOOKS_BACK && !(ofTheDay && year - latest < LOOKS_BACK) ? half : 0;
  }

  /**
   * Follows the dates of the narration down the text. Those of events, of quotations and of clauses
   * with a time of their own do not move it, but tell the year where the text has told none.
   */
  private void narrate(List<List<DateMention>> mentions) {
    PartialDate context = null;
    for (int i = 0; i < mentions.size(); i++) {
      Span sentence = document.sentences().get(i);
      boolean heading = document.in(RegionKind.HEADING, sentence);
      if (document.silent(sentence) && !heading) {
        continue;
      }
      for (DateMention mention : mentions.get(i)) {
        boolean aside = mention.event() || subordinate(sentence, mention);
        if (aside && (mention.year() == 0 || !narrated.isEmpty())) {
          continue;
        }
        Optional<Reached> reached = inPeriod(mention, context, aside);
        reached.ifPresent(date -> narrated.putIfAbsent(date.span(), date));
        context = reached.map(Reached::date).orElse(context);
      }
    }
  }

  private Optional<Reached> inPeriod(DateMention mention, PartialDate context, boolean aside) {
    int period = Math.min(PERIOD, (document.date().year() - middle) / 2);
    return reached(aside ? mention.yearOnly() : mention, context)
        .filter(reached -> Math.abs(reached.date().year() - middle) <= period);
  }

  /**
   * Whether a date stands inside a quotation, a reported view or a clause with a time of its own.
   */
  private boolean subordinate(Span sentence, DateMention mention) {
    Span before = new Span(sentence.begin(), mention.span().begin());
    return quotations.at(mention.span().begin()).stream().anyMatch(q -> q.covers(mention.span()))
        || DateMentions.rows(document, before).stream()
            .filter(row -> row.entry().kind().equals("clause"))
            .anyMatch(row -> !ended(new Span(row.end(), mention.span().begin())));
  }

  /** Whether a punctuation mark ends the clause. */
  private boolean ended(Span stretch) {
    Words words = document.words(stretch);
    for (int i = 0; i < words.size(); i++) {
      if (!words.isWord(i)) {
        return true;
      }
    }
    return false;
  }

  /** The date in the frame of a report: beside its word of reporting, outside what is reported. */
  private Optional<Reached> framed(Span sentence, Mark.Attributed view) {
    if (document.date() == null || view.span().covers(sentence) || own(view)) {
      return Optional.empty();
    }
    int content = view.span().begin();
    return DateMentions.in(document, sentence).stream()
        .filter(mention -> !mention.event() && !subordinate(sentence, mention))
        .filter(
            mention -> document.wordsBetween(mention.span(), new Span(content, content)) <= FRAME)
        .flatMap(
            mention ->
                mention
                    .before(document.date())
                    .filter(date -> !date.first().isAfter(document.date().last()))
                    .map(date -> new Reached(mention.span(), date, mention.entry()))
                    .stream())
        .min(Comparator.comparingInt(date -> date.span().distance(new Span(content, content))));
  }
}
