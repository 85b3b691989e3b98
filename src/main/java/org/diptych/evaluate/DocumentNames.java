package org.diptych.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a document under the name that another coding gives it: the two may have been made from
 * different folders, so that one says {@code texts/a.txt} and the other {@code a.txt}.
 */
final class DocumentNames {

  private final Set<String> names;
  private final Map<String, Optional<String>> byTail = new HashMap<>();

  DocumentNames(Collection<String> names) {
    this.names = Set.copyOf(new HashSet<>(names));
    for (String name : names) {
      for (String tail = name; !tail.isEmpty(); tail = withoutFolder(tail)) {
        // A tail that two documents share names neither.
        byTail.merge(tail, Optional.of(name), (a, b) -> Optional.empty());
      }
    }
  }

  /** The document of this coding that another coding calls by this name. */
  Optional<String> find(String name) {
    if (names.contains(name)) {
      return Optional.of(name);
    }
    for (String tail = name; !tail.isEmpty(); tail = withoutFolder(tail)) {
      Optional<String> found = byTail.getOrDefault(tail, Optional.empty());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String withoutFolder(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(slash + 1);
  }
}
