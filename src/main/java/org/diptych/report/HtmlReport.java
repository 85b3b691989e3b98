package org.diptych.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diptych.compare.Comparison;

/**
 * Writes the comparison as one HTML file. It asks for nothing from a network, reads without
 * JavaScript, and leads from every count to the sentences behind it.
 */
public final class HtmlReport {

  /** The usual name of the file. */
  public static final String FILE = "report.html";

  private HtmlReport() {}

  /**
   * Writes the report, in the place of an earlier one. The same comparison gives the same bytes.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Comparison comparison, Path file) throws IOException {
    // the templates are Java classes of this package, made when Diptych was built
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.diptych.report");
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      engine.render("report.jte", Page.of(comparison), new WriterOutput(out));
    }
  }
}
