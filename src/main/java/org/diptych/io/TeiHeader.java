package org.diptych.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Collects from a {@code teiHeader} what it says about the text. */
final class TeiHeader {

  private static final Set<String> MAIN_TITLES = Set.of("", "main", "complete");

  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<StringBuilder> words = new ArrayDeque<>(List.of(new StringBuilder()));
  private String title = "";
  private boolean mainTitle;
  private String author = "";
  private String date = "";
  private String language = "";
  private boolean titleIsMain;
  private boolean sent;

  void start(String name, XMLStreamReader reader) {
    switch (name) {
      case "title" -> {
        String type = reader.getAttributeValue(null, "type");
        titleIsMain = MAIN_TITLES.contains(type == null ? "" : type);
      }
      case "correspAction" -> sent = "sent".equals(reader.getAttributeValue(null, "type"));
      case "date" -> {
        boolean writing = path.contains("creation") || (path.contains("correspAction") && sent);
        date = writing && date.isEmpty() ? TeiDates.of(reader) : date;
      }
      case "language" -> {
        String code = reader.getAttributeValue(null, "ident");
        language = code != null && language.isEmpty() ? Settings.code(code) : language;
      }
      default -> {
        // All others only say where in the header we are.
      }
    }
    path.push(name);
    words.push(new StringBuilder());
  }

  void text(String characters) {
    words.element().append(characters);
  }

  void end(String name) {
    path.pop();
    String raw = words.pop().toString();
    text(raw);
    String content = raw.strip().replaceAll("\\s+", " ");
    boolean inTitles = "titleStmt".equals(path.peek());
    if (name.equals("title") && inTitles && (title.isEmpty() || (titleIsMain && !mainTitle))) {
      title = content;
      mainTitle = titleIsMain;
    } else if (name.equals("author") && inTitles && author.isEmpty()) {
      author = content;
    } else if (name.equals("persName") && path.contains("correspAction") && sent) {
      author = author.isEmpty() ? content : author;
    }
  }

  SourceFacts facts() {
    return new SourceFacts(author, date, title, "", "");
  }

  String language() {
    return language;
  }
}
