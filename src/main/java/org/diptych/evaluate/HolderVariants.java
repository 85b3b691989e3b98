package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.statement.Holder;
import org.diptych.statement.StatementRow;

/**
 * The names of holders in a table of statements, those together that may mean one holder: the same
 * surname, the same body, or surnames that differ in one letter.
 */
public final class HolderVariants {

  /** Surnames must have so many letters before one that differs is overlooked. */
  private static final int LONG_NAME = 6;

  /**
   * A name.
   *
   * @param holder name, country and kind that most of its statements have
   * @param statements how many statements have the name
   * @param example a sentence that has the name in it; empty if none has
   */
  public record Name(Holder holder, int statements, String example) {}

  private HolderVariants() {}

  /** The groups, each with its most frequent name first; those with most statements first. */
  public static List<List<Name>> of(List<StatementRow> rows) {
    List<Name> names = names(rows);
    List<List<Name>> groups = new ArrayList<>();
    for (Name name : names) {
      groups.stream()
          .filter(group -> alike(group.get(0), name))
          .findFirst()
          .orElseGet(
              () -> {
                List<Name> fresh = new ArrayList<>();
                groups.add(fresh);
                return fresh;
              })
          .add(name);
    }
    return groups.stream().map(List::copyOf).toList();
  }

  private static List<Name> names(List<StatementRow> rows) {
    Map<String, List<StatementRow>> byName = new TreeMap<>();
    for (StatementRow row : rows) {
      String name = row.statement().holder().name();
      if (!name.isEmpty() && !name.equals(Holder.AUTHOR)) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
      }
    }
    return byName.entrySet().stream()
        .map(entry -> name(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((Name name) -> -name.statements())
                .thenComparing(name -> name.holder().name()))
        .toList();
  }

  private static Name name(String name, List<StatementRow> rows) {
    Map<Holder, Integer> holders = new HashMap<>();
    rows.forEach(row -> holders.merge(row.statement().holder(), 1, Integer::sum));
    Holder usual =
        holders.entrySet().stream()
            .min(
                Map.Entry.<Holder, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> entry.getKey().toString()))
            .orElseThrow()
            .getKey();
    String example =
        rows.stream().map(StatementRow::text).filter(t -> t.contains(name)).findFirst().orElse("");
    return new Name(usual, rows.size(), example);
  }

  private static boolean alike(Name one, Name other) {
    Holder a = one.holder();
    Holder b = other.holder();
    if (HolderNames.same(a.name(), a.kind(), b.name(), b.kind())) {
      return true;
    }
    List<String> left = HolderNames.words(a.name());
    List<String> right = HolderNames.words(b.name());
    return left.size() == 1
        && right.size() == 1
        && Math.min(left.get(0).length(), right.get(0).length()) >= LONG_NAME
        && oneLetterApart(left.get(0), right.get(0));
  }

  /** Whether one letter was changed, left out or put in. */
  static boolean oneLetterApart(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String a = one.substring(same);
    String b = other.substring(same);
    return switch (a.length() - b.length()) {
      case 0 -> !a.isEmpty() && a.substring(1).equals(b.substring(1));
      case 1 -> a.substring(1).equals(b);
      case -1 -> b.substring(1).equals(a);
      default -> false;
    };
  }
}
