package org.diptych.statement;

import java.util.List;

/** Finds those who can hold a view. */
public final class HolderFinder {

  private HolderFinder() {}

  /** The holders that the sentences of a document name. */
  public static List<Mark.Named> find(Document document) {
    return MarkFinder.holders(document);
  }
}
