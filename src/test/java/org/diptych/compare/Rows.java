package org.diptych.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.statement.Holder;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;

/** Builds rows of a table of statements: {@code row("a.txt", 1).says("japan", "threat").row()}. */
public final class Rows {

  private static final int SENTENCE = 100;
  private static final Codebook CODEBOOK =
      Lexicon.only(Path.of("src/test/resources/org/diptych/compare/lexicon")).codebook();

  private final String document;
  private final int sentence;
  private String target = "japan";
  private String axis = "war";
  private String category = "threat";
  private Polarity polarity = Polarity.AFFIRMED;
  private Modality modality = Modality.ASSERTED;
  private Holder holder = new Holder("", "", "");
  private Perspective perspective = Perspective.OTHER;
  private String date = "";
  private String source = "lexicon";
  private String duplicateOf = "";
  private List<String> evidence = List.of();
  private String text;
  private String act = "state";
  private double confidence = 0.75;
  private Voice voice = Voice.INDIRECT;
  private Map<String, String> meta = Map.of();

  private Rows(String document, int sentence) {
    this.document = document;
    this.sentence = sentence;
    text = "Sentence " + sentence + " of " + document + ".";
  }

  /** A small codebook: the axes war and peace, on, and field, off. */
  public static Codebook codebook() {
    return CODEBOOK;
  }

  /** Begins a row in the n-th sentence of a document. */
  public static Rows row(String document, int sentence) {
    return new Rows(document, sentence);
  }

  /** The built rows. */
  public static List<StatementRow> table(Rows... rows) {
    return new ArrayList<>(Arrays.stream(rows).map(Rows::build).toList());
  }

  public Rows says(String of, String what) {
    target = of;
    category = what;
    axis = CODEBOOK.category(what).map(Codebook.Category::axis).orElse("war");
    return this;
  }

  public Rows onAxis(String id) {
    axis = id;
    return this;
  }

  public Rows negated() {
    polarity = Polarity.NEGATED;
    return this;
  }

  public Rows as(Modality value) {
    modality = value;
    return this;
  }

  public Rows by(String name) {
    return by(new Holder(name, "", ""));
  }

  public Rows by(Holder value) {
    holder = value;
    return this;
  }

  public Rows self() {
    perspective = Perspective.SELF;
    return this;
  }

  public Rows on(String iso) {
    date = iso;
    return this;
  }

  public Rows codedBy(String coder) {
    source = coder;
    return this;
  }

  public Rows repeating(String id) {
    duplicateOf = id;
    return this;
  }

  /** Names other evidence than the usual one. */
  public Rows citing(String... entries) {
    evidence = List.of(entries);
    return this;
  }

  public Rows reading(String words) {
    text = words;
    return this;
  }

  public Rows acting(String value) {
    act = value;
    return this;
  }

  public Rows sure(double value) {
    confidence = value;
    return this;
  }

  public Rows as(Voice value) {
    voice = value;
    return this;
  }

  public Rows meta(String column, String value) {
    meta = Map.of(column, value);
    return this;
  }

  public String id() {
    int hash = List.of(document, sentence, target, category).hashCode();
    return String.format(Locale.ROOT, "%08x%08x", hash, ~hash);
  }

  public StatementRow build() {
    return new StatementRow(
        id(),
        document,
        new Statement(
            new Span(sentence * SENTENCE, sentence * SENTENCE + SENTENCE / 2),
            target,
            axis,
            category,
            polarity,
            modality,
            voice,
            holder,
            perspective,
            act,
            List.of(),
            date,
            date.isEmpty() ? "" : "text",
            confidence,
            evidence.isEmpty()
                ? List.of(
                    "en/" + axis + "/" + category + "/some words of a cue",
                    "en/targets/" + target + "/the government of the country",
                    "en/context/reporting/state/has (said|stated) that")
                : evidence,
            source),
        text,
        "An Author",
        "7",
        "Title of " + document,
        "",
        date,
        duplicateOf,
        meta);
  }
}
