package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.PartialDate;
import org.diptych.lexicon.Words;

/**
 * A document as far as it has been read: its text, its parts, and what was marked in it. All lists
 * are sorted by place. What is asked for each sentence is looked up in indexes, so that the time
 * for a document grows with its length and not with its square.
 */
public final class Document {

  /** Stretches that are longer, in characters, hold more words than anybody counts. */
  static final int FAR = 500;

  private final String text;
  private final LanguageLexicon lexicon;
  private final Source source;
  private final List<Span> paragraphs;
  private final List<Span> sentences;
  private final List<Mark.Region> regions;
  private final List<Mark.Target> targets;
  private final List<Mark.Named> holders;
  private final List<Mark.Context> contexts;
  private final List<Mark.Attributed> attributions;
  private final List<Mark.Cue> cues;

  private final SplitText split;
  private final Lazy<Intervals<Span>> paragraphIndex;
  private final Lazy<Intervals<Mark.Region>> regionIndex;
  private final Lazy<Intervals<Mark.Attributed>> attributionIndex;
  private final Lazy<TreeMap<Integer, Mark.Region>> headingByEnd;
  private final Lazy<List<Span>> quotations;

  /**
   * @param text the text
   * @param lexicon the tables of its language
   * @param source what is known about it
   * @param paragraphs its paragraphs
   * @param sentences its sentences
   * @param regions stretches with a role of their own
   * @param targets words that stand for countries
   * @param holders words that name possible holders
   * @param contexts words that change how others are to be read
   * @param attributions stretches whose view belongs to a holder
   * @param cues words that signal a category
   */
  public Document(
      String text,
      LanguageLexicon lexicon,
      Source source,
      List<Span> paragraphs,
      List<Span> sentences,
      List<Mark.Region> regions,
      List<Mark.Target> targets,
      List<Mark.Named> holders,
      List<Mark.Context> contexts,
      List<Mark.Attributed> attributions,
      List<Mark.Cue> cues) {
    this.text = text;
    this.lexicon = lexicon;
    this.source = source;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    this.regions = regions;
    this.targets = targets;
    this.holders = holders;
    this.contexts = contexts;
    this.attributions = attributions;
    this.cues = cues;
    split = SplitText.of(text, lexicon);
    paragraphIndex = new Lazy<>(() -> Intervals.of(paragraphs, span -> span));
    regionIndex = new Lazy<>(() -> Intervals.of(regions));
    attributionIndex = new Lazy<>(() -> Intervals.of(attributions));
    headingByEnd = new Lazy<>(() -> headings(regions));
    quotations = new Lazy<>(() -> Quotations.of(text, paragraphs));
  }

  /** Made when it is first asked for; by one thread, as a document belongs to one. */
  private static final class Lazy<T> {

    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
      this.maker = maker;
    }

    T get() {
      if (value == null) {
        value = maker.get();
      }
      return value;
    }
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The tables of its language. */
  public LanguageLexicon lexicon() {
    return lexicon;
  }

  /** What is known about it. */
  public Source source() {
    return source;
  }

  /** Its paragraphs. */
  public List<Span> paragraphs() {
    return paragraphs;
  }

  /** Its sentences. */
  public List<Span> sentences() {
    return sentences;
  }

  /** Stretches with a role of their own. */
  public List<Mark.Region> regions() {
    return regions;
  }

  /** Words that stand for countries. */
  public List<Mark.Target> targets() {
    return targets;
  }

  /** Words that name possible holders. */
  public List<Mark.Named> holders() {
    return holders;
  }

  /** Words that change how others are to be read. */
  public List<Mark.Context> contexts() {
    return contexts;
  }

  /** Stretches whose view belongs to a holder. */
  public List<Mark.Attributed> attributions() {
    return attributions;
  }

  /** Words that signal a category. */
  public List<Mark.Cue> cues() {
    return cues;
  }

  /** The document's date; null if it has none. */
  public PartialDate date() {
    return source.partialDate();
  }

  /** The words of a stretch. */
  public Words words(Span stretch) {
    return split.words(stretch);
  }

  /** What stands in quotation marks, sorted by place. */
  List<Span> quotations() {
    return quotations.get();
  }

  /** The paragraphs in which an offset lies. */
  List<Span> paragraphsAt(int offset) {
    return paragraphIndex.get().at(offset);
  }

  /** The index of the first paragraph that begins at or after an offset. */
  int firstParagraph(int offset) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a paragraph begins at an offset. */
  public boolean opensParagraph(int offset) {
    int first = firstParagraph(offset);
    return first < paragraphs.size() && paragraphs.get(first).begin() == offset;
  }

  /** Whether a sentence stands where no statement can stand. */
  public boolean silent(Span sentence) {
    return regionIndex.get().overlapping(sentence).stream()
        .filter(region -> region.kind().silent())
        .anyMatch(region -> 2 * region.span().overlap(sentence) > sentence.length());
  }

  /** Whether the stretch lies in a region of this kind. */
  public boolean in(RegionKind kind, Span stretch) {
    return regionIndex.get().at(stretch.begin()).stream()
        .anyMatch(r -> r.kind() == kind && r.span().covers(stretch));
  }

  /** The regions in which an offset lies. */
  List<Mark.Region> regionsAt(int offset) {
    return regionIndex.get().at(offset);
  }

  /** The innermost attribution that holds a place; null if none does. */
  public Mark.Attributed innermost(Span place) {
    return AttributionFinder.innermost(attributionIndex.get(), place);
  }

  /** The nearest heading that ends at or before an offset. */
  public Optional<Mark.Region> headingAbove(int offset) {
    return Optional.ofNullable(headingByEnd.get().floorEntry(offset)).map(Map.Entry::getValue);
  }

  /** For each end of a heading the last heading, by its place, that ends there or before. */
  private static TreeMap<Integer, Mark.Region> headings(List<Mark.Region> regions) {
    List<Mark.Region> headings =
        new ArrayList<>(regions.stream().filter(r -> r.kind() == RegionKind.HEADING).toList());
    headings.sort(Comparator.comparing(heading -> heading.span().end()));
    TreeMap<Integer, Mark.Region> byEnd = new TreeMap<>();
    Mark.Region last = null;
    for (Mark.Region heading : headings) {
      if (last == null || heading.span().compareTo(last.span()) > 0) {
        last = heading;
      }
      byEnd.put(heading.span().end(), last);
    }
    return byEnd;
  }

  /** How many words lie between two stretches; between distant ones, more than anybody asks. */
  public int wordsBetween(Span one, Span other) {
    int begin = Math.min(one.end(), other.end());
    int end = Math.max(one.begin(), other.begin());
    if (begin >= end) {
      return 0;
    }
    if (end - begin > FAR) {
      return Integer.MAX_VALUE;
    }
    Words words = words(new Span(begin, end));
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.isWord(i)) {
        count++;
      }
    }
    return count;
  }
}
