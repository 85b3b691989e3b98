package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds rows that other rows of their table keep from ever being found. */
public final class Shadows {

  /**
   * A row whose wordings another takes.
   *
   * @param entry the row that loses
   * @param by the row that is found in its place
   * @param taken how many of its wordings the other takes
   * @param wordings how many it has, choices written out
   */
  public record Shadow(Entry entry, Entry by, int taken, int wordings) {

    /** Whether it matters: another value is found, or the row is never found by itself. */
    boolean matters() {
      return taken == wordings || !entry.row().value().equals(by.row().value());
    }
  }

  private Shadows() {}

  /**
   * The rows of which another row of the same table takes all wordings, or one for another value:
   * it stands earlier, or in a user's folder, and matches the same words. Gaps are taken as empty,
   * stars as no ending.
   */
  public static <E extends Entry> List<Shadow> find(LanguageLexicon tables, Table<E> table) {
    List<Shadow> shadows = new ArrayList<>();
    for (E entry : table.entries()) {
      List<List<Element>> wordings = Phrase.parse(entry.row().phrase(), tables.spaced()).variants();
      Map<E, Integer> takers = new LinkedHashMap<>();
      for (List<Element> wording : wordings) {
        Words words = table.words(literal(wording, tables.spaced()));
        table.match(words, day(entry)).stream()
            .map(Match::entry)
            .filter(found -> found != entry)
            .findFirst()
            .filter(found -> table.match(words, day(entry)).size() == 1)
            .ifPresent(found -> takers.merge(found, 1, Integer::sum));
      }
      takers.forEach(
          (taker, count) -> shadows.add(new Shadow(entry, taker, count, wordings.size())));
    }
    return shadows.stream().filter(Shadow::matters).toList();
  }

  private static String literal(List<Element> wording, boolean spaced) {
    return wording.stream()
        .filter(Element.Word.class::isInstance)
        .map(element -> ((Element.Word) element).form())
        .collect(Collectors.joining(spaced ? " " : ""));
  }

  /** A day on which the row counts. */
  private static PartialDate day(Entry entry) {
    Row row = entry.row();
    String date = row.cell("from").isEmpty() ? row.cell("to") : row.cell("from");
    return PartialDate.tryParse(date).orElse(null);
  }
}
