package org.diptych.statement;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences of a document that was read, and what every row about it says.
 *
 * @param document name of the document
 * @param author author of the document; empty if unknown
 * @param title title of the document
 * @param reference how to cite the document
 * @param date ISO 8601 date of the document, possibly partial; empty if unknown
 * @param meta further columns of {@code metadata.tsv}
 * @param places its sentences, in the order of the text
 */
public record DocumentSentences(
    String document,
    String author,
    String title,
    String reference,
    String date,
    Map<String, String> meta,
    List<Place> places) {

  /**
   * A sentence.
   *
   * @param span where it stands
   * @param text its words, white space collapsed
   * @param page the page on which it begins; empty if unknown
   * @param namesTarget whether words in it name a target country
   */
  public record Place(Span span, String text, String page, boolean namesTarget) {}

  /** Copies the collections. */
  public DocumentSentences {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    places = List.copyOf(places);
  }

  /**
   * The sentence that an earlier run had at this place: of those with the same letters and digits
   * the one that begins nearest; empty if the document has no such sentence any more.
   */
  public Optional<Place> find(int begin, String text) {
    Optional<Place> same =
        places.stream()
            .filter(place -> place.span().begin() == begin && place.text().equals(text))
            .findFirst();
    if (same.isPresent()) {
      return same;
    }
    String wanted = Duplicates.wording(text);
    return places.stream()
        .filter(place -> Duplicates.wording(place.text()).equals(wanted))
        .min(Comparator.comparingInt(place -> Math.abs(place.span().begin() - begin)));
  }

  /** The sentence in which most of a stretch lies; empty if none. */
  public Optional<Place> at(Span stretch) {
    return places.stream()
        .filter(place -> place.span().overlaps(stretch))
        .max(Comparator.comparingInt(place -> place.span().overlap(stretch)));
  }

  /** A statement about a sentence of this document, as a row of the table. */
  public StatementRow row(Place place, Statement statement) {
    int occurrence =
        (int)
            places.stream()
                .filter(other -> other.text().equals(place.text()))
                .filter(other -> other.span().begin() < place.span().begin())
                .count();
    return new StatementRow(
        StatementIds.of(document, place.text(), occurrence, statement),
        document,
        statement,
        place.text(),
        author,
        place.page(),
        title,
        reference,
        date,
        "",
        meta);
  }
}
