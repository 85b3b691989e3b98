package org.diptych.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Words;

/**
 * Reads the dates that a stretch of text mentions: "6 November 1944", "June 22nd, 1941", "the ninth
 * of April", "in 1944", "on the 6th", "1944-11-06". A number of four digits is a year only behind a
 * word of {@code dates.tsv} that dates.
 */
final class DateMentions {

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(\\p{L}{1,3})?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)");

  private final String text;
  private final Words words;
  private final Map<Integer, Match<Entry.Dating>> starting = new HashMap<>();
  private final Map<Integer, Match<Entry.Dating>> ending = new HashMap<>();
  private final List<DateMention> found = new ArrayList<>();

  private DateMentions(Document document, Span stretch) {
    text = document.text();
    words = document.words(stretch);
    for (Match<Entry.Dating> row : rows(document, stretch)) {
      starting.put(row.begin(), row);
      ending.put(row.end(), row);
    }
  }

  /** The dates of a stretch, in the order of the text. */
  static List<DateMention> in(Document document, Span stretch) {
    DateMentions mentions = new DateMentions(document, stretch);
    mentions.read();
    return mentions.found;
  }

  /** The words of {@code dates.tsv} in a stretch. */
  static List<Match<Entry.Dating>> rows(Document document, Span stretch) {
    return document.lexicon().dates().match(document.words(stretch), document.date());
  }

  private void read() {
    int i = 0;
    while (i < words.size()) {
      int next = written(i);
      if (next == i) {
        next = month(i);
      }
      if (next == i) {
        next = yearOrDay(i);
      }
      i = Math.max(next, i + 1);
    }
  }

  /** A date in figures throughout; the index behind it, or the same if there is none. */
  private int written(int i) {
    if (!figure(i)) {
      return i;
    }
    Matcher iso = ISO.matcher(text).region(words.begin(i), text.length());
    if (iso.lookingAt()) {
      return add(i, past(i, iso.end()), number(iso, 1), number(iso, 2), number(iso, 3), "date/iso");
    }
    Matcher dotted = DOTTED.matcher(text).region(words.begin(i), text.length());
    if (dotted.lookingAt()) {
      int end = past(i, dotted.end());
      return add(i, end, number(dotted, 3), number(dotted, 2), number(dotted, 1), "date/figures");
    }
    return i;
  }

  private static int number(Matcher figures, int group) {
    return Integer.parseInt(figures.group(group));
  }

  /** Whether an item begins with a figure. */
  private boolean figure(int i) {
    int c = words.initial(i);
    return c >= '0' && c <= '9';
  }

  private int past(int i, int end) {
    int next = i;
    while (next < words.size() && words.begin(next) < end) {
      next++;
    }
    return next;
  }

  /** A month, with the day and the year beside it. */
  private int month(int i) {
    Match<Entry.Dating> row = starting.get(words.begin(i));
    if (row == null || !row.entry().kind().equals("month") || !written(row)) {
      return i;
    }
    int next = past(i, row.end());
    int first = i;
    int day = 0;
    for (int back = 1; back <= 2 && day == 0 && i - back >= 0; back++) {
      day = day(i - back);
      first = day > 0 ? firstOfDay(i - back) : i;
      if (!word(i - back)) {
        break;
      }
    }
    if (day == 0 && next < words.size() && !year(next)) {
      day = figures(next);
      next += day > 0 ? 1 : 0;
    }
    int yearAt = next < words.size() && !word(next) ? next + 1 : next;
    int year = year(yearAt) ? Integer.parseInt(words.surface(yearAt)) : 0;
    next = year > 0 ? yearAt + 1 : next;
    if (day == 0 && year == 0 && !dates(first)) {
      return i;
    }
    return add(first, next, year, row.entry().number(), day, row.entry().id());
  }

  /** A month that the table writes with a capital is none without: "it may", "the march". */
  private boolean written(Match<Entry.Dating> row) {
    int initial =
        row.entry().row().phrase().codePoints().filter(Character::isLetter).findFirst().orElse('a');
    return !Character.isUpperCase(initial) || Character.isUpperCase(text.codePointAt(row.begin()));
  }

  private int yearOrDay(int i) {
    if (!figure(i)) {
      return i;
    }
    if (year(i) && !beside(i, -1)) {
      int year = Integer.parseInt(words.surface(i));
      if (beside(i, 1)) {
        found.add(new DateMention(span(i, i + 1), year, 0, 0, true, "date/period"));
        return i + 1;
      }
      Match<Entry.Dating> before = leading(i);
      if (before != null && Set.of("date", "event").contains(before.entry().kind())) {
        return add(i, i + 1, year, 0, 0, before.entry().id());
      }
    }
    Matcher day = DAY.matcher(words.form(i));
    boolean ordinal = day.matches() && day.group(2) != null;
    if (ordinal && dates(i) && day(i) > 0 && !capitalized(i + 1)) {
      return add(i, i + 1, 0, 0, day(i), leading(i).entry().id());
    }
    return i;
  }

  /** Whether a hyphen, dash or slash joins a figure to another: "1939-1941", "1999/4". */
  private boolean beside(int i, int side) {
    int at = side < 0 ? words.begin(i) - 1 : words.end(i);
    int other = at + side;
    return other >= 0
        && other < text.length()
        && "-\u2010\u2011\u2013\u2014/".indexOf(text.charAt(at)) >= 0
        && Character.isDigit(text.charAt(other));
  }

  private boolean capitalized(int i) {
    return i < words.size() && Character.isUpperCase(words.surface(i).codePointAt(0));
  }

  private boolean word(int i) {
    return words.isWord(i);
  }

  private boolean year(int i) {
    return i < words.size() && YEAR.matcher(words.form(i)).matches();
  }

  /** The day that a figure or a word gives; 0 if it gives none. */
  private int day(int i) {
    int day = figures(i);
    Match<Entry.Dating> row = ending.get(words.end(i));
    return day == 0 && row != null && row.entry().kind().equals("day") ? row.entry().number() : day;
  }

  private int figures(int i) {
    Matcher day = DAY.matcher(words.form(i));
    int number = day.matches() ? Integer.parseInt(day.group(1)) : 0;
    return number <= 31 ? number : 0;
  }

  private int firstOfDay(int i) {
    Match<Entry.Dating> row = ending.get(words.end(i));
    return row == null ? i : index(row.begin(), i);
  }

  private int index(int begin, int from) {
    int i = from;
    while (i > 0 && words.begin(i) > begin) {
      i--;
    }
    return i;
  }

  /** Whether a word that dates stands right before an item. */
  private boolean dates(int i) {
    Match<Entry.Dating> row = leading(i);
    return row != null && row.entry().kind().equals("date");
  }

  private Match<Entry.Dating> leading(int i) {
    return i == 0 ? null : ending.get(words.end(i - 1));
  }

  private int add(int first, int next, int year, int month, int day, String entry) {
    int begin = dates(first) ? index(leading(first).begin(), first) : first;
    DateMention mention = new DateMention(span(begin, next), year, month, day, false, entry);
    found.add(event(begin) ? mention.asEvent() : mention);
    return next;
  }

  private Span span(int first, int next) {
    return new Span(words.begin(first), words.end(next - 1));
  }

  /** Whether the words before a date make it one of an event. */
  private boolean event(int first) {
    Match<Entry.Dating> row = leading(first);
    return row != null && row.entry().kind().equals("event");
  }
}
