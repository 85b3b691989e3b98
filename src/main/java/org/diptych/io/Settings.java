package org.diptych.io;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for a whole run.
 *
 * @param language language of documents that do not say theirs
 * @param languages languages that can be read, sorted; empty = any
 */
record Settings(String language, List<String> languages) {

  private static final Set<String> UNKNOWN = Set.of("", "und", "mul", "zxx", "x", "mis");

  private static final Map<String, String> BY_THREE_LETTERS =
      Stream.of(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> Locale.forLanguageTag(code).getISO3Language(),
                  Function.identity(),
                  (first, second) -> first));

  /**
   * The ISO 639-1 code in a language tag ({@code en-GB}, {@code eng}); empty where the tag says
   * that the language is unknown.
   */
  static String code(String tag) {
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return UNKNOWN.contains(primary) ? "" : BY_THREE_LETTERS.getOrDefault(primary, primary);
  }

  boolean allows(String code) {
    return languages.isEmpty() || languages.contains(code);
  }

  /** Why a language cannot be read. */
  String refusal(String code) {
    return "no lexicon for the language '"
        + code
        + "'; there is one for: "
        + String.join(", ", languages);
  }

  /**
   * The language of a document.
   *
   * @param row what the metadata say about the file
   * @param markup what the file itself says; may be empty
   * @throws Unreadable if there is no lexicon for it
   */
  String languageOf(MetadataRow row, String markup) throws Unreadable {
    String own = Stream.of(row.language(), markup).filter(c -> !c.isEmpty()).findFirst().orElse("");
    String chosen = own.isEmpty() ? language : own;
    if (!allows(chosen)) {
      throw new Unreadable(
          refusal(chosen), "state its language in metadata.tsv or add a lexicon folder for it");
    }
    return chosen;
  }
}
