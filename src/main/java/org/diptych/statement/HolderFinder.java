package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    for (Span sentence : document.sentences()) {
      for (Mark.Named body : Bodies.in(document, document.text(), sentence)) {
        if (found.stream().noneMatch(known -> known.span().overlaps(body.span()))) {
          found.add(body);
        }
      }
    }
    List<Mark> taken = new ArrayList<>(found);
    taken.addAll(MarkFinder.targets(document));
    found.addAll(People.of(document, taken));
    found.sort(Comparator.comparing(Mark.Named::span));
    return found.stream().map(name -> resolved(document, name, found)).toList();
  }

  /** "The Ambassador" is the person whom the document introduced as one, if it did. */
  private static Mark.Named resolved(Document document, Mark.Named name, List<Mark.Named> all) {
    if (!name.holder().kind().equals("office")) {
      return name;
    }
    String office = name.holder().name();
    Mark.Named person = null;
    for (Mark.Named candidate : all) {
      if (candidate.holder().kind().equals("person") && introducedAs(document, candidate, office)) {
        if (person == null || candidate.span().begin() < name.span().begin()) {
          person = candidate;
        }
      }
    }
    return person == null ? name : new Mark.Named(name.span(), person.holder(), name.entry());
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
