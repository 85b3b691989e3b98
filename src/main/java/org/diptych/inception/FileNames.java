package org.diptych.inception;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of documents in a project. INCEpTION has no folders, and refuses some characters: all
 * but letters, digits, blanks and {@code . - ( )} are escaped ({@code _x2F_} is a slash), so that
 * two documents never share a name and each is found again.
 */
final class FileNames {

  private static final Pattern UNSAFE = Pattern.compile("_(?=x)|[^\\p{L}\\p{N} ._()-]");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{1,6})_");

  /** What is put behind a document's name for a format. */
  private static final List<String> FORMATS = List.of(".json", ".xmi", ".zip");

  private FileNames() {}

  /** The name of the file for a document. */
  static String of(String document, String extension) {
    return UNSAFE
            .matcher(document)
            .replaceAll(m -> String.format(Locale.ROOT, "_x%X_", m.group().codePointAt(0)))
        + extension;
  }

  /** The document that a project calls by this name. */
  static String document(String name) {
    String bare = name;
    for (String format : FORMATS) {
      if (name.toLowerCase(Locale.ROOT).endsWith(format)) {
        bare = name.substring(0, name.length() - format.length());
      }
    }
    return ESCAPED.matcher(bare).replaceAll(FileNames::unescape);
  }

  private static String unescape(MatchResult escaped) {
    int character = Integer.parseInt(escaped.group(1), 16);
    return Character.isValidCodePoint(character)
        ? Matcher.quoteReplacement(Character.toString(character))
        : escaped.group();
  }
}
