package org.diptych.evaluate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Words;

/**
 * What kind of document each of a coding is, where its metadata does not say: the kind of the first
 * words in the title that the genres table knows; {@value #LETTER} for a title with a sender and an
 * addressee ("X to Y"); else {@value #OTHER}.
 */
public final class DocumentKinds {

  /** The kind of a document without a title. */
  public static final String UNKNOWN = "unknown";

  static final String LETTER = "letter or cable";
  static final String OTHER = "other";

  private final List<LanguageLexicon> languages;

  /**
   * @param lexicon a title may be in any of its languages: an edition's titles are in the editors',
   *     not the document's
   */
  public DocumentKinds(Lexicon lexicon) {
    languages = lexicon.languages().stream().map(lexicon::language).toList();
  }

  /** The coding with the kind of every document filled in. */
  public Coding of(Coding coding) {
    SortedMap<String, CodedDocument> documents = new TreeMap<>(coding.documents());
    documents.replaceAll((name, d) -> d.kind().isEmpty() ? d.withKind(kind(d.title())) : d);
    return coding.withDocuments(documents);
  }

  private String kind(String title) {
    if (title.isEmpty()) {
      return UNKNOWN;
    }
    return Stream.concat(
            languages.stream().flatMap(language -> genres(language, title)),
            languages.stream().filter(l -> hasAddressee(l, title)).map(language -> LETTER))
        .findFirst()
        .orElse(OTHER);
  }

  private static Stream<String> genres(LanguageLexicon language, String title) {
    return language.genres().match(words(language, title), null).stream()
        .map(Match::entry)
        .filter(Entry.Genre::isOfDocument)
        .map(Entry.Genre::kind);
  }

  private static boolean hasAddressee(LanguageLexicon language, String title) {
    return language.headings().match(words(language, title), null).stream()
        .filter(m -> m.entry().role().equals("addressee"))
        .map(m -> title.substring(0, m.begin()).strip())
        .anyMatch(sender -> !sender.isEmpty() && endsInName(sender));
  }

  private static boolean endsInName(String sender) {
    return !Character.isLowerCase(sender.codePointAt(sender.lastIndexOf(' ') + 1));
  }

  private static Words words(LanguageLexicon language, String title) {
    return language.words(title, 0, title.length());
  }
}
