package org.diptych.io;

/** Keeps texts within what XML 1.0 can hold (W3C, Extensible Markup Language 1.0, section 2.2). */
final class XmlCharacters {

  private XmlCharacters() {}

  /** Puts a blank for every UTF-16 code unit that XML cannot hold, so that offsets stay. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!legal(text, i)) {
        return cleanFrom(text, i);
      }
    }
    return text;
  }

  private static String cleanFrom(String text, int start) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = start; i < text.length(); i++) {
      if (!legal(text, i)) {
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }

  private static boolean legal(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < '\uFFFE');
  }
}
