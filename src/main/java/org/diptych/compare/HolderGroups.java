package org.diptych.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.lexicon.Row;
import org.diptych.lexicon.TsvReader;

/**
 * Factions that the user names.
 *
 * @param groupOf the group of a holder, by the holder's name as in the table of statements, in the
 *     order of the user's table
 */
public record HolderGroups(Map<String, String> groupOf) {

  /** No groups. */
  public static final HolderGroups NONE = new HolderGroups(Map.of());

  private static final List<String> COLUMNS = List.of("group", "holder");

  /** Copies the map, keeping its order. */
  public HolderGroups {
    groupOf = Collections.unmodifiableMap(new LinkedHashMap<>(groupOf));
  }

  /**
   * Reads a table of groups: tab-separated, UTF-8, columns {@code group} and {@code holder}.
   *
   * @param faults takes one line per fault, each {@code file:line: reason}
   */
  public static HolderGroups read(Path file, List<String> faults) {
    Map<String, String> groupOf = new LinkedHashMap<>();
    List<String> own = new ArrayList<>();
    for (Row row : TsvReader.read(file, COLUMNS, own)) {
      String holder = row.cell("holder");
      if (holder.isEmpty() || row.cell("group").isEmpty()) {
        own.add(row.fault("group and holder must both be filled"));
      } else if (groupOf.putIfAbsent(holder, row.cell("group")) != null) {
        own.add(row.fault("'" + holder + "' is there twice; a holder belongs to one group"));
      }
    }
    if (own.isEmpty() && groupOf.values().stream().distinct().count() < 2) {
      own.add(file + ": fewer than two groups; there is nothing to compare");
    }
    faults.addAll(own);
    return new HolderGroups(groupOf);
  }

  /** The names of the groups, in the order of the user's table. */
  public List<String> names() {
    return groupOf.values().stream().distinct().toList();
  }

  /** The group of a holder; empty if the user named none. */
  public Optional<String> of(String holder) {
    return Optional.ofNullable(groupOf.get(holder));
  }
}
