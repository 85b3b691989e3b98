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
 * Writes the comparison as one HTML file that asks for nothing from a network, and leads from every
 * count to the sentences behind it; and the documents, where they are at hand, as pages beside it.
 */
public final class HtmlReport {

  /** The usual name of the file. */
  public static final String FILE = "report.html";

  private HtmlReport() {}

  /**
   * Writes the report of a table of statements alone.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Comparison comparison, Path file) throws IOException {
    write(comparison, Background.NONE, file);
  }

  /**
   * Writes the report, in the place of an earlier one, and the pages of documents into {@code
   * documents/} beside it. The same comparison and background give the same bytes.
   *
   * @throws IOException if a file cannot be written, or a document's text cannot be read
   */
  public static void write(Comparison comparison, Background background, Path file)
      throws IOException {
    // the templates are Java classes of this package, made when Diptych was built
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.diptych.report");
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      engine.render("report.jte", Page.of(comparison, background), new WriterOutput(out));
    }
    if (background.texts().isPresent()) {
      new DocumentPages(engine, background.texts().get())
          .write(
              comparison, file.resolveSibling(DocumentNames.FOLDER), file.getFileName().toString());
    }
  }
}
