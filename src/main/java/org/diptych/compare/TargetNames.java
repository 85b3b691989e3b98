package org.diptych.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes names for people out of target ids. */
public final class TargetNames {

  private TargetNames() {}

  /** {@code great-britain} becomes {@code Great Britain}. */
  public static String name(String target) {
    return Arrays.stream(target.split("-", -1))
        .map(
            word ->
                word.isEmpty()
                    ? ""
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
