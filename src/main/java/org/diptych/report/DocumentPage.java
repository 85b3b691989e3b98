package org.diptych.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diptych.compare.Coded;
import org.diptych.statement.Span;

/**
 * The page of a document.
 *
 * @param path of the document
 * @param description title, author, date and reference
 * @param pieces the text
 * @param report where the report lies
 * @param labels names categories
 * @param css the style sheet
 */
record DocumentPage(
    String path, String description, List<Piece> pieces, String report, Labels labels, String css) {

  /**
   * A stretch of the text.
   *
   * @param text the stretch
   * @param rows the statements that it makes; empty for the words between
   */
  record Piece(String text, List<Coded> rows) {

    /** Copies the list. */
    Piece {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Cuts a text at its statements. Where people marked stretches that overlap, the later one begins
   * where the earlier one ends.
   *
   * @param rows of the document, in its order
   * @throws IllegalArgumentException if a statement lies outside the text
   */
  static DocumentPage of(List<Coded> rows, String text, String report, Labels labels, String css) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < rows.size(); ) {
      Span span = rows.get(i).statement().span();
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            rows.get(i).row().document()
                + ": the statement "
                + rows.get(i).row().id()
                + " lies outside the text; was the document changed?");
      }
      List<Coded> same = new ArrayList<>();
      while (i < rows.size() && rows.get(i).statement().span().equals(span)) {
        same.add(rows.get(i++));
      }
      int begin = Math.max(at, span.begin());
      int end = Math.max(begin, span.end());
      if (begin > at) {
        pieces.add(new Piece(text.substring(at, begin), List.of()));
      }
      pieces.add(new Piece(text.substring(begin, end), same));
      at = end;
    }
    pieces.add(new Piece(text.substring(at), List.of()));
    return new DocumentPage(
        rows.get(0).row().document(),
        Card.description(rows.get(0).row()),
        List.copyOf(pieces),
        report,
        labels,
        css);
  }

  /** The ids of a piece's statements; a table may have an id twice, a page may not. */
  List<String> anchors(Piece piece) {
    Set<String> taken = new HashSet<>();
    List<String> anchors = new ArrayList<>();
    for (Coded coded : piece.rows()) {
      String id = "s-" + coded.row().id();
      anchors.add(taken.add(id) ? id : id + "." + coded.number());
    }
    return anchors;
  }

  /** Leads back to a statement in the report. */
  String back(Coded coded) {
    return report + View.statement(coded.row().id()).href();
  }

  String contentSecurityPolicy() {
    return Page.contentSecurityPolicy(css, Optional.empty());
  }
}
