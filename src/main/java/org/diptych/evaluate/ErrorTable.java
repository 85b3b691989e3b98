package org.diptych.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diptych.statement.Span;

/**
 * The false positives and misses at category level as a TSV, one row each, sorted so that the rows
 * of one entry stand together.
 */
public final class ErrorTable {

  private static final String HEADER =
      "error\tfault\tentry\tdoc\tbegin\tend\tyear\ttarget\tcategory\tpolarity\tevidence\tgold\tpredicted\ttext\n";

  private final Alignment alignment;
  private final Texts texts;
  private final Map<Key, List<CodedStatement>> gold = new HashMap<>();
  private final Map<Key, List<CodedStatement>> predicted = new HashMap<>();

  private record Line(String error, String entry, Key key, String cells) {}

  /**
   * Prepares the table.
   *
   * @param texts the documents' texts; where one is not there, the text that the predictions carry
   *     is shown
   */
  public ErrorTable(Alignment alignment, Texts texts) {
    this.alignment = alignment;
    this.texts = texts;
    bySentence(alignment.gold(), gold);
    bySentence(alignment.predicted(), predicted);
  }

  private static void bySentence(
      Map<Key, CodedStatement> statements, Map<Key, List<CodedStatement>> into) {
    statements.forEach(
        (key, s) -> into.computeIfAbsent(key.at(Level.SENTENCE), k -> new ArrayList<>()).add(s));
  }

  /** Writes the table. */
  public void write(Writer out) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Key key : alignment.keys()) {
      CodedStatement right = alignment.gold().get(key);
      CodedStatement found = alignment.predicted().get(key);
      if (right == null) {
        lines.add(line("false-positive", key, found, gold));
      } else if (found == null) {
        lines.add(line("miss", key, right, predicted));
      }
    }
    lines.sort(
        Comparator.comparing(Line::error).thenComparing(Line::entry).thenComparing(Line::key));
    out.write(HEADER);
    for (Line line : lines) {
      out.write(line.cells());
    }
  }

  private Line line(String error, Key key, CodedStatement s, Map<Key, List<CodedStatement>> other)
      throws IOException {
    String entry = cue(s);
    Span span = alignment.sentence(key);
    Key sentence = key.at(Level.SENTENCE);
    String cells =
        String.join(
            "\t",
            error,
            fault(s, other.getOrDefault(sentence, List.of())),
            entry,
            key.document(),
            Integer.toString(span.begin()),
            Integer.toString(span.end()),
            alignment.years().get(key.document()),
            s.target(),
            s.category(),
            s.polarity().id(),
            String.join("; ", s.evidence()),
            codes(gold.getOrDefault(sentence, List.of())),
            codes(predicted.getOrDefault(sentence, List.of())),
            text(key.document(), span, s));
    return new Line(error, entry, key, cells + "\n");
  }

  private static String codes(List<CodedStatement> statements) {
    return statements.stream().map(CodedStatement::code).collect(Collectors.joining(" "));
  }

  /** What the other coding has in the sentence. */
  private static String fault(CodedStatement s, List<CodedStatement> other) {
    if (other.isEmpty()) {
      return "no-statement";
    }
    return other.stream().anyMatch(o -> o.category().equals(s.category()))
        ? "other-target"
        : "other-category";
  }

  /** The entry to judge: the cue of the category; a miss is sorted by its category. */
  private static String cue(CodedStatement s) {
    return s.evidence().stream()
        .filter(id -> id.contains("/" + s.category() + "/"))
        .findFirst()
        .orElse(s.evidence().isEmpty() ? s.axis() + "/" + s.category() : s.evidence().get(0));
  }

  private String text(String document, Span span, CodedStatement s) throws IOException {
    String text = texts.of(document, span).orElse(s.text());
    return text.chars()
        .mapToObj(c -> Character.isWhitespace(c) ? " " : Character.toString(c))
        .collect(Collectors.joining())
        .replaceAll(" +", " ")
        .strip();
  }
}
