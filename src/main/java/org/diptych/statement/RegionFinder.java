package org.diptych.statement;

import java.util.ArrayList;
import java.util.List;

/** Finds the regions of a page that its markup did not give. */
public final class RegionFinder {

  private RegionFinder() {}

  /** The regions that are not there yet. */
  public static List<Mark.Region> find(Document document) {
    List<Mark.Region> found = new ArrayList<>();
    return found;
  }
}
