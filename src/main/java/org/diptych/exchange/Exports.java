package org.diptych.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diptych.compare.Comparison;

/** Writes a finished run for other tools; the same run gives the same bytes. */
public final class Exports {

  private Exports() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  private interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes the files of a format.
   *
   * @param comparison of the same rows: what counts in networks and charts
   * @param folder an existing folder
   * @throws IOException if a text cannot be had or a file cannot be written
   */
  public static void write(
      ExportFormat format, CodedCorpus corpus, Comparison comparison, Path folder)
      throws IOException {
    switch (format) {
      case GRAPHML ->
          file(
              folder.resolve("network.graphml"),
              out -> GraphMl.write(Network.of(comparison, corpus.codebook()), out));
      case GEXF ->
          file(
              folder.resolve("network.gexf"),
              out -> Gexf.write(Network.of(comparison, corpus.codebook()), corpus.software(), out));
      case QUOTATIONS -> {
        file(folder.resolve("quotations.csv"), new Quotations(corpus)::writeCsv);
        file(folder.resolve("quotations.html"), new Quotations(corpus)::writeHtml);
      }
      case CHARTS -> charts(comparison, Files.createDirectories(folder.resolve("charts")));
      case DNA -> DnaWriter.write(corpus, folder.resolve("coding.dna"));
      case REFI_CODEBOOK ->
          file(
              folder.resolve("codebook.qdc"),
              out -> RefiWriter.codebook(corpus.codebook(), corpus.software(), out));
      case REFI_PROJECT -> RefiWriter.project(corpus, folder.resolve("coding.qdpx"));
    }
  }

  private static void charts(Comparison comparison, Path folder) throws IOException {
    for (ChartTable chart : ChartTable.of(comparison)) {
      file(folder.resolve(chart.name() + ".svg"), out -> Svg.write(chart, out));
      file(folder.resolve(chart.name() + ".csv"), chart::writeCsv);
    }
  }

  private static void file(Path file, Content content) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      content.write(out);
    }
  }
}
