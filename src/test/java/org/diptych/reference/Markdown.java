package org.diptych.reference;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Builds a page. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  Markdown(String title) {
    text.append("# ").append(title).append('\n');
  }

  Markdown section(String heading) {
    text.append("\n## ").append(heading).append('\n');
    return this;
  }

  Markdown subsection(String heading) {
    text.append("\n### ").append(heading).append('\n');
    return this;
  }

  Markdown paragraph(String words) {
    text.append('\n').append(words).append('\n');
    return this;
  }

  Markdown verbatim(String words) {
    text.append("\n```text\n").append(words.stripTrailing()).append("\n```\n");
    return this;
  }

  /** Begins a table. */
  Markdown columns(String... names) {
    text.append('\n');
    return row(names).row(Arrays.stream(names).map(name -> "---").toArray(String[]::new));
  }

  Markdown row(String... cells) {
    text.append(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  static String code(String words) {
    return words.isEmpty() ? "" : "`" + words + "`";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
