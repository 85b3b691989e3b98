package org.diptych.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.diptych.pipeline.PerceptionOptions;

/** The engines that are measured. */
enum Kind {
  /** Segmentation alone: the floor of every chain on the platform. */
  SEGMENTER("DKPro BreakIteratorSegmenter alone"),
  /** The lexicon chain, segmentation included. */
  DIPTYCH("Diptych, lexicon chain"),
  /** The lexicon chain with the shipped tables. */
  SHIPPED("Diptych, shipped lexicon (3,000 rows with choices and gaps)"),
  /** What a run does by default: the shipped lexicon and the shipped model. */
  LEARNED("Diptych, shipped lexicon and model"),
  /** Segmentation, tables and rules of Ruta. */
  RUTA("Apache Ruta 3.5.0, tables and rules"),
  /** Tokeniser, splitter, gazetteer and JAPE rules of GATE. */
  GATE("GATE 9.0.1, gazetteer and JAPE"),
  /** Finding the phrases alone, without words, sentences or annotations. */
  AHO_CORASICK("Aho-Corasick double array alone");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** How tables name it. */
  String label() {
    return label;
  }

  /** How arguments name it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** Whether it takes the lexicon of the benchmark. */
  boolean takesLexicon() {
    return switch (this) {
      case DIPTYCH, RUTA, GATE, AHO_CORASICK -> true;
      case SEGMENTER, SHIPPED, LEARNED -> false;
    };
  }

  /**
   * Makes one.
   *
   * @param lexicon folder of a {@link BenchLexicon}
   */
  Engine make(Path lexicon) throws Exception {
    PerceptionOptions shipped = PerceptionOptions.defaults();
    return switch (this) {
      case SEGMENTER -> UimaEngines.segmenter();
      case DIPTYCH -> UimaEngines.diptych(BenchLexicon.options(lexicon));
      case SHIPPED -> UimaEngines.diptych(shipped.withoutModel());
      case LEARNED -> UimaEngines.diptych(shipped);
      case RUTA -> UimaEngines.ruta(lexicon);
      case GATE -> new GateEngine(lexicon);
      case AHO_CORASICK -> new AhoCorasick(lexicon);
    };
  }
}
