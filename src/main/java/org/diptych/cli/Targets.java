package org.diptych.cli;

import java.util.List;
import org.diptych.lexicon.Lexicon;

/** The targets of a lexicon. */
final class Targets {

  private Targets() {}

  /** Their ids, once each, over all languages. */
  static List<String> of(Lexicon lexicon) {
    return lexicon.languages().stream()
        .flatMap(language -> lexicon.language(language).targetIds().stream())
        .distinct()
        .toList();
  }
}
