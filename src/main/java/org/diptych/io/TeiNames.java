package org.diptych.io;

import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans the names of people as TEI elements have them. */
final class TeiNames {

  /** What an editor puts round a name that he supplies, and what closes a speaker's label. */
  private static final Pattern AROUND = Pattern.compile("^[\\s\\[(]+|[\\s\\])(:;,]+$");

  private static final Pattern INITIAL = Pattern.compile("\\b\\p{L}");

  private TeiNames() {}

  /** A name as people write it: small capitals are lower-case letters to a computer. */
  static String of(String words) {
    String name = AROUND.matcher(words.replaceAll("\\s+", " ")).replaceAll("");
    return name.equals(name.toLowerCase(Locale.ROOT))
        ? INITIAL.matcher(name).replaceAll(m -> m.group().toUpperCase(Locale.ROOT))
        : name;
  }
}
