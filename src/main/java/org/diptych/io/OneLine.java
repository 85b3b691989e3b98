package org.diptych.io;

import java.util.Locale;

/** Makes any text fit for one line of a message. */
final class OneLine {

  private OneLine() {}

  /** Writes control characters and line breaks as escapes: a file name may hold them. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line.append("\\n");
      } else if (c == '\r') {
        line.append("\\r");
      } else if (c == '\t') {
        line.append("\\t");
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }
}
