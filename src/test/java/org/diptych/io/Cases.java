package org.diptych.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.RegionKind;

/** What the tests of this package share. */
final class Cases {

  private Cases() {}

  static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  static JCas jcas() {
    try {
      return JCasFactory.createJCas();
    } catch (UIMAException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<CorpusDocument> documents(Corpus corpus) {
    List<CorpusDocument> documents = new ArrayList<>();
    try (CorpusDocuments walk = corpus.documents()) {
      walk.forEachRemaining(documents::add);
    }
    return documents;
  }

  static Corpus english(Path in) {
    return Corpus.open(in, "en", List.of("en", "de"));
  }

  static List<String> paragraphs(Extracted extracted) {
    return extracted.paragraphs().stream().map(s -> s.of(extracted.text())).toList();
  }

  static List<String> regions(Extracted extracted, RegionKind kind) {
    return extracted.regions().stream()
        .filter(m -> m.kind() == kind)
        .map(m -> m.span().of(extracted.text()))
        .toList();
  }
}
