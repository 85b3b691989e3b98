package org.diptych.compare;

import java.util.List;

/**
 * What a comparison is asked beside what it always tells.
 *
 * @param events that may have changed something, in the order of time
 * @param groups of holders that may disagree
 * @param facets columns of the metadata, without {@code meta_}, whose values may differ
 */
public record Questions(List<Event> events, HolderGroups groups, List<String> facets) {

  /** Nothing further. */
  public static final Questions NONE = new Questions(List.of(), HolderGroups.NONE, List.of());

  /** Copies the lists. */
  public Questions {
    events = List.copyOf(events);
    facets = List.copyOf(facets);
  }
}
