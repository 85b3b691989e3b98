package org.diptych.lexicon;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All that Diptych knows: the codebook, and per language the tables of targets, holders, context,
 * headings, abbreviations and cues. Immutable; one instance serves all threads.
 */
public final class Lexicon {

  /**
   * Compiled lexicons of this JVM by fingerprint. UIMA makes the annotators from strings, each by
   * itself: this is where those of one pipeline, and of all threads, meet. Values never change, so
   * sharing is safe; those that nobody uses may go when memory is short.
   */
  private static final Map<String, SoftReference<Lexicon>> COMPILED = new ConcurrentHashMap<>();

  private final Codebook codebook;
  private final Map<String, LanguageLexicon> languages;
  private final String fingerprint;

  Lexicon(Codebook codebook, Map<String, LanguageLexicon> languages, String fingerprint) {
    this.codebook = codebook;
    this.languages = Map.copyOf(languages);
    this.fingerprint = fingerprint;
  }

  /** The lexicon in the jar. */
  public static Lexicon shipped() {
    return compile(new LexiconLoader(List.of(new LexiconSource.Shipped())));
  }

  /**
   * The lexicon in the jar with a user's folder added: a row replaces the shipped rows of the same
   * file with the same phrase and overlapping dates; one whose value starts with {@code -} only
   * takes them out.
   *
   * @throws LexiconException if the folder is none or a row is wrong
   */
  public static Lexicon shippedWith(Path folder) {
    return compile(
        new LexiconLoader(List.of(new LexiconSource.Shipped(), new LexiconSource.Folder(folder))));
  }

  /**
   * A user's folder alone.
   *
   * @throws LexiconException if the folder is none or a row is wrong
   */
  public static Lexicon only(Path folder) {
    return compile(new LexiconLoader(List.of(new LexiconSource.Folder(folder))));
  }

  /**
   * The lexicon that a user chose.
   *
   * @param folder the user's folder; null for none
   * @param alone whether it stands in the place of the shipped lexicon
   * @throws LexiconException if the folder is none or a row is wrong
   */
  public static Lexicon of(Path folder, boolean alone) {
    if (folder == null) {
      return shipped();
    }
    return alone ? only(folder) : shippedWith(folder);
  }

  /**
   * The tables that a lexicon is made of, as they were written, by their path below it: those of
   * the jar under {@code shipped/}, those of a user's folder under {@code added/}.
   *
   * @param folder the user's folder; null if there is none
   * @param alone whether it stands without the shipped tables
   */
  public static SortedMap<String, byte[]> tables(Path folder, boolean alone) {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    if (!alone) {
      new LexiconLoader(List.of(new LexiconSource.Shipped()))
          .tables((path, bytes) -> tables.put("shipped/" + path, bytes));
    }
    if (folder != null) {
      new LexiconLoader(List.of(new LexiconSource.Folder(folder)))
          .tables((path, bytes) -> tables.put("added/" + path, bytes));
    }
    return tables;
  }

  private static Lexicon compile(LexiconLoader loader) {
    String fingerprint = loader.fingerprint();
    AtomicReference<Lexicon> compiled = new AtomicReference<>();
    COMPILED.compute(
        fingerprint,
        (key, known) -> {
          Lexicon found = known == null ? null : known.get();
          compiled.set(found == null ? loader.load(key) : found);
          return found == null ? new SoftReference<>(compiled.get()) : known;
        });
    return compiled.get();
  }

  /**
   * The canonical name of a body or state, where a row of a holders table has the name as one of
   * its wordings ("Control Commission" may be the "Control Council"); else the name itself.
   */
  public String canonicalHolder(String name) {
    return languages.values().stream()
        .flatMap(language -> language.body(name).stream())
        .map(Entry.Holder::name)
        .sorted()
        .findFirst()
        .orElse(name);
  }

  /** The axes and categories. */
  public Codebook codebook() {
    return codebook;
  }

  /**
   * The tables of a language.
   *
   * @param language ISO 639-1 code; a region ({@code en-GB}) is ignored
   * @throws LexiconException if there is no folder for it; the message says which there are
   */
  public LanguageLexicon language(String language) {
    LanguageLexicon found = languages.get(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    if (found == null) {
      throw new LexiconException(
          "no lexicon for the language '"
              + language
              + "'; there is one for: "
              + String.join(", ", languages()));
    }
    return found;
  }

  /** The languages that have a folder, sorted. */
  public List<String> languages() {
    return languages.keySet().stream().sorted().toList();
  }

  /**
   * Checks a choice of axes.
   *
   * @param axes ids; empty = those that are on
   * @return the ids to use
   * @throws LexiconException if one is unknown
   */
  public List<String> axes(List<String> axes) {
    if (axes.isEmpty()) {
      return codebook.axesOn();
    }
    for (String axis : axes) {
      if (codebook.axis(axis).isEmpty()) {
        throw new LexiconException(
            "no axis '"
                + axis
                + "' in the codebook; there are: "
                + String.join(", ", codebook.axes().stream().map(Codebook.Axis::id).toList()));
      }
    }
    return List.copyOf(axes);
  }

  /** SHA-256 over all tables, in hexadecimal: two lexicons with the same one behave the same. */
  public String fingerprint() {
    return fingerprint;
  }
}
