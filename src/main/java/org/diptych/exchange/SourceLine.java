package org.diptych.exchange;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.diptych.lexicon.PartialDate;
import org.diptych.statement.StatementRow;

/**
 * Says where a quotation is from, as a note does in the style of Chicago (The Chicago Manual of
 * Style, 17th edition, 14.221 to 14.231, manuscript collections: author, title, date, page,
 * reference, repository). What is not known is left out; a document without a date is {@code n.d.}
 * (14.145).
 */
final class SourceLine {

  /** The further column of the metadata that says where a document is from. */
  private static final String ORIGIN = "source";

  private SourceLine() {}

  static String of(StatementRow row) {
    List<String> parts = new ArrayList<>();
    if (!row.author().isBlank()) {
      parts.add(row.author().strip());
    }
    String title = row.title().isBlank() ? row.document() : row.title().strip();
    parts.add(date(row.documentDate()));
    if (!row.page().isBlank()) {
      parts.add("p. " + row.page().strip());
    }
    for (String part : List.of(row.reference(), row.meta().getOrDefault(ORIGIN, ""))) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    // The comma after a title stands within its quotation marks (6.9).
    int titleAt = row.author().isBlank() ? 0 : 1;
    String before = String.join(", ", parts.subList(0, titleAt));
    String behind = String.join(", ", parts.subList(titleAt, parts.size()));
    String line = (before.isEmpty() ? "" : before + ", ") + "“" + inner(title) + ",” " + behind;
    return line.endsWith(".") ? line : line + ".";
  }

  /** Quotation marks within quotation marks are single (13.30). */
  private static String inner(String title) {
    return title.replace('“', '‘').replace('”', '’').replaceAll("\"([^\"]*)\"", "‘$1’");
  }

  private static String date(String iso) {
    return PartialDate.tryParse(iso).map(SourceLine::written).orElse("n.d.");
  }

  private static String written(PartialDate date) {
    String month = date.first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    if (date.first().equals(date.last())) {
      return month + " " + date.first().getDayOfMonth() + ", " + date.year();
    }
    boolean wholeYear = date.first().plusYears(1).minusDays(1).equals(date.last());
    return wholeYear ? date.iso() : month + " " + date.year();
  }
}
