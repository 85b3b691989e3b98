package org.diptych.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a finished run can be exported to. */
public enum ExportFormat {
  /** The network holder, category, target as GraphML. */
  GRAPHML,
  /** The same as GEXF. */
  GEXF,
  /** The sentences with their sources, as CSV and HTML. */
  QUOTATIONS,
  /** The charts as SVG, with their data as CSV. */
  CHARTS,
  /** A database of the Discourse Network Analyzer. */
  DNA,
  /** The codebook as REFI-QDA. */
  REFI_CODEBOOK,
  /** Codebook, texts and codings as REFI-QDA. */
  REFI_PROJECT;

  /** The word of the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The format with this id.
   *
   * @throws IllegalArgumentException if there is none; the message says which there are
   */
  public static ExportFormat of(String id) {
    return Arrays.stream(values())
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no format '"
                        + id
                        + "'; there are: "
                        + Arrays.stream(values())
                            .map(ExportFormat::id)
                            .collect(Collectors.joining(", "))));
  }
}
