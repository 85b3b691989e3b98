package org.diptych.report;

import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.compare.Coded;
import org.diptych.compare.Comparison;

/** Writes each document that has a statement as a page, with its statements marked. */
final class DocumentPages {

  private final TemplateEngine engine;
  private final TextSource texts;
  private final String css = Page.resource("document.css");

  DocumentPages(TemplateEngine engine, TextSource texts) {
    this.engine = engine;
    this.texts = texts;
  }

  /**
   * Writes the pages.
   *
   * @param report name of the report, which lies beside the folder
   */
  void write(Comparison comparison, Path folder, String report) throws IOException {
    Labels labels = new Labels(comparison);
    Map<String, List<Coded>> byDocument = new LinkedHashMap<>();
    for (Coded coded : comparison.rows()) {
      byDocument.computeIfAbsent(coded.row().document(), path -> new ArrayList<>()).add(coded);
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, List<Coded>> document : byDocument.entrySet()) {
      Path file = folder.resolve(DocumentNames.file(document.getKey()));
      DocumentPage page =
          DocumentPage.of(
              document.getValue(), texts.of(document.getKey()), "../" + report, labels, css);
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        engine.render("document.jte", page, new WriterOutput(out));
      }
    }
  }
}
