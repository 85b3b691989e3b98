package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Words;

/**
 * Finds the regions of a page that its markup did not give: headings, notes, reference lists,
 * captions and the signature, from the layout and the words of {@code genres.tsv}.
 */
public final class RegionFinder {

  /** A heading has at most so many words. */
  private static final int LONGEST_HEADING = 14;

  /** A heading that runs into its paragraph ("Police Establishment.") has at most so many. */
  private static final int LONGEST_RUN_IN = 6;

  /** A signature has at most so many words. */
  private static final int LONGEST_SIGNATURE = 8;

  /** So many characters mostly have more words than any heading. */
  private static final int BEGINNING = 400;

  private static final Pattern NUMBERING =
      Pattern.compile("\\s*(?:\\(?(?:\\d{1,3}|[A-Za-z]|[IVXLivxl]+)[.)]\\s+)");
  private static final Pattern NOTE_MARK =
      Pattern.compile("\\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+|\\[\\d{1,3}])\\s*\\p{Lu}");
  private static final Pattern NUMBER =
      Pattern.compile("[\\s.]*(?:\\d|[IVXL]+\\b).*", Pattern.DOTALL);

  private final Document document;
  private final List<Mark.Region> found = new ArrayList<>();

  private RegionFinder(Document document) {
    this.document = document;
  }

  /** The regions that are not there yet, sorted by place. */
  public static List<Mark.Region> find(Document document) {
    RegionFinder finder = new RegionFinder(document);
    finder.paragraphs();
    finder.runInHeadings();
    finder.citations();
    Set<Mark.Region> known = new HashSet<>(document.regions());
    return finder.found.stream()
        .filter(region -> !known.contains(region))
        .sorted(Comparator.comparing(Mark.Region::span))
        .toList();
  }

  /** Goes down the page; a heading such as "References" rules what stands below it. */
  private void paragraphs() {
    RegionKind part = null;
    int last = document.paragraphs().size() - 1;
    for (int i = 0; i <= last; i++) {
      Span paragraph = document.paragraphs().get(i);
      if (taken(paragraph)) {
        continue;
      }
      RegionKind announced = announced(paragraph);
      if (announced != null) {
        part = announced;
        add(paragraph, RegionKind.HEADING);
      } else if (caption(paragraph)) {
        add(paragraph, RegionKind.CAPTION);
      } else if (NOTE_MARK.matcher(paragraph.of(document.text())).lookingAt()) {
        add(paragraph, RegionKind.NOTE);
      } else if (i == last && last > 0 && signature(paragraph)) {
        add(paragraph, RegionKind.SIGNATURE);
      } else if (heading(paragraph)) {
        part = null;
        add(paragraph, RegionKind.HEADING);
      } else if (part != null) {
        add(paragraph, part);
      }
    }
  }

  private boolean taken(Span paragraph) {
    return document.regionsAt(paragraph.begin()).stream()
        .filter(r -> r.kind() != RegionKind.PAGE)
        .anyMatch(r -> r.span().covers(paragraph));
  }

  private RegionKind announced(Span paragraph) {
    if (count(paragraph) > 3) {
      return null;
    }
    for (Match<Entry.Genre> match : genres(paragraph)) {
      switch (match.entry().kind()) {
        case "references" -> {
          return RegionKind.REFERENCE;
        }
        case "notes" -> {
          return RegionKind.NOTE;
        }
        default -> {}
      }
    }
    return null;
  }

  private boolean caption(Span paragraph) {
    if (!document.lexicon().genres().mayOpen(document.words(beginning(paragraph)))) {
      return false;
    }
    return genres(paragraph).stream()
        .filter(m -> m.entry().kind().equals("caption"))
        .anyMatch(
            m ->
                document.text().substring(paragraph.begin(), m.begin()).isBlank()
                    && NUMBER
                        .matcher(document.text().substring(m.end(), paragraph.end()))
                        .matches());
  }

  private boolean signature(Span paragraph) {
    String text = paragraph.of(document.text()).strip();
    return count(paragraph) <= LONGEST_SIGNATURE
        && Character.isUpperCase(text.codePointAt(0))
        && text.codePoints().filter(Character::isUpperCase).count() * 3
            >= text.codePoints().filter(Character::isLetter).count();
  }

  /** A short line that does not end like a sentence, and is no item of a list. */
  private boolean heading(Span paragraph) {
    String text = paragraph.of(document.text()).strip();
    boolean title = paragraph.equals(document.paragraphs().get(0));
    int words = count(paragraph);
    if (words == 0 || words > (title ? 3 * LONGEST_HEADING : LONGEST_HEADING)) {
      return false;
    }
    char end = text.charAt(text.length() - 1);
    if (".;,:?!-–—\"'’”".indexOf(end) >= 0) {
      return inCapitals(text) || (words <= LONGEST_RUN_IN && capitalized(paragraph));
    }
    return title || inCapitals(text) || !listItem(text) && Character.isUpperCase(text.charAt(0));
  }

  private static boolean listItem(String text) {
    return NUMBERING.matcher(text).lookingAt();
  }

  private static boolean inCapitals(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Headings that open a paragraph: a short sentence, its longer words capitalized. */
  private void runInHeadings() {
    for (Span sentence : document.sentences()) {
      boolean opens = document.opensParagraph(sentence.begin());
      String text = sentence.of(document.text()).strip();
      if (opens
          && text.endsWith(".")
          && count(sentence) <= LONGEST_RUN_IN
          && capitalized(sentence)
          && !taken(sentence)) {
        add(sentence, RegionKind.HEADING);
      }
    }
  }

  /** Whether every word of four letters or more begins with a capital. */
  private boolean capitalized(Span span) {
    Words words = document.words(span);
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      if (Character.isUpperCase(words.initial(i))) {
        capitals++;
      } else if (words.end(i) - words.begin(i) >= 4) {
        return false;
      }
    }
    return capitals >= 1;
  }

  /** The sentences of notes that only cite: a footnote speaks in its prose alone. */
  private void citations() {
    List<Mark.Region> notes = new ArrayList<>(document.regions());
    notes.addAll(found);
    notes.removeIf(region -> region.kind() != RegionKind.NOTE);
    Intervals<Mark.Region> index = Intervals.of(notes);
    for (Span sentence : document.sentences()) {
      if (index.at(sentence.begin()).stream().anyMatch(n -> n.span().covers(sentence))
          && genres(sentence).stream().anyMatch(m -> m.entry().kind().equals("citation"))) {
        add(sentence, RegionKind.REFERENCE);
      }
    }
  }

  private List<Match<Entry.Genre>> genres(Span span) {
    return document.lexicon().genres().match(document.words(span), document.date());
  }

  /** How many words a stretch has; of a long one, more than anybody asks. */
  private int count(Span span) {
    int few = countAll(beginning(span));
    return few > 3 * LONGEST_HEADING ? few : countAll(span);
  }

  /** What of a stretch has more words than any heading, up to a blank; else the whole. */
  private Span beginning(Span span) {
    int end = span.begin() + BEGINNING;
    while (end < span.end() && !Character.isWhitespace(document.text().charAt(end))) {
      end++;
    }
    return end < span.end() ? new Span(span.begin(), end) : span;
  }

  private int countAll(Span span) {
    Words words = document.words(span);
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      count += words.isWord(i) ? 1 : 0;
    }
    return count;
  }

  private void add(Span span, RegionKind kind) {
    found.add(new Mark.Region(span, kind, "", "layout"));
  }
}
