package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;

/** Finds the stretches whose view belongs to a holder. */
public final class AttributionFinder {

  private AttributionFinder() {}

  /** Quotations, reports, turns, and the document's own voice. */
  public static List<Mark.Attributed> find(Document document) {
    return new ArrayList<>();
  }
}
