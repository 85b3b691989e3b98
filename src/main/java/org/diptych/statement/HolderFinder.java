package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds those who can hold a view: the rows of the holders table, and by the shape of their names
 * the bodies and persons whom it does not have.
 */
public final class HolderFinder {

  /** How far behind a name its office may end, in characters. */
  private static final int APPOSITION = 60;

  private HolderFinder() {}

  /** The holders that the sentences of a document name. */
  public static List<Mark.Named> find(Document document) {
    List<Mark.Named> found = new ArrayList<>(MarkFinder.holders(document));
    Coverage taken = Coverage.of(found);
    for (Span sentence : document.sentences()) {
      for (Mark.Named body : Bodies.in(document, document.text(), sentence)) {
        if (taken.free(body.span())) {
          found.add(body);
          taken.add(body.span());
        }
      }
    }
    MarkFinder.targets(document).forEach(target -> taken.add(target.span()));
    found.addAll(People.of(document, taken));
    found.sort(Comparator.comparing(Mark.Named::span));
    Map<String, List<Mark.Named>> introduced = new HashMap<>();
    return found.stream()
        .map(name -> resolved(name, introduced, office -> introducedAs(document, office, found)))
        .toList();
  }

  /** "The Ambassador" is the person whom the document introduced as one, if it did. */
  private static Mark.Named resolved(
      Mark.Named name,
      Map<String, List<Mark.Named>> introduced,
      Function<String, List<Mark.Named>> search) {
    if (!name.holder().kind().equals("office")) {
      return name;
    }
    List<Mark.Named> persons = introduced.computeIfAbsent(name.holder().name(), search);
    if (persons.isEmpty()) {
      return name;
    }
    int before = Spans.in(persons, new Span(0, name.span().begin())).size();
    Mark.Named person = persons.get(Math.max(0, before - 1));
    return new Mark.Named(name.span(), person.holder(), name.entry());
  }

  /** The persons whom the document introduces as holding an office, sorted by place. */
  private static List<Mark.Named> introducedAs(
      Document document, String office, List<Mark.Named> all) {
    return all.stream()
        .filter(candidate -> candidate.holder().kind().equals("person"))
        .filter(candidate -> introducedAs(document, candidate, office))
        .toList();
  }

  /** Whether the office stands in apposition: "Mr Carrow, Ambassador to …". */
  private static boolean introducedAs(Document document, Mark.Named person, String office) {
    int end = person.span().end();
    String after =
        document.text().substring(end, Math.min(document.text().length(), end + APPOSITION));
    int at = after.indexOf(office);
    return after.startsWith(",") && at > 0 && after.substring(1, at).indexOf(',') < 0;
  }
}
