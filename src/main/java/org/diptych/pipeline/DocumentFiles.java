package org.diptych.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.io.CasWriter;
import org.diptych.io.DocumentFacts;
import org.diptych.io.TextsWriter;

/** Writes what a run keeps of each document. One instance serves all threads. */
public final class DocumentFiles implements DocumentSink {

  /** The folder of the texts in which offsets count, where they are not the files' own. */
  public static final String TEXTS = "texts";

  private final OutputFolder output;
  private final TextsWriter texts;
  private final Optional<CasWriter> annotated;

  /**
   * @param format in which annotated documents are written; empty = not at all
   */
  DocumentFiles(OutputFolder output, Optional<CasWriter.Form> format) {
    this.output = output;
    texts = new TextsWriter(output.staging().resolve(TEXTS));
    annotated = format.map(f -> new CasWriter(output.staging().resolve("annotated"), f));
  }

  /**
   * Writes the text, if it is another than the file's own, and the annotated document.
   *
   * @return checksums of what was written, by path below the staging folder
   */
  @Override
  public Map<String, String> write(JCas jcas, DocumentFacts facts) throws IOException {
    Map<String, String> written = new TreeMap<>();
    output.write(
        () -> {
          if (facts.extracted()) {
            add(texts.write(facts.name(), jcas.getDocumentText()), written);
          }
          if (annotated.isPresent()) {
            add(annotated.get().write(jcas, facts.name()), written);
          }
        });
    return written;
  }

  private void add(Path file, Map<String, String> written) throws IOException {
    written.put(FileTree.name(output.staging(), file), Checksums.of(file));
  }

  /** Writes {@code TypeSystem.xml} beside annotated documents. */
  void writeTypeSystem(TypeSystemDescription types) throws IOException, UIMAException {
    if (annotated.isPresent()) {
      TypeSystem system = JCasFactory.createJCas(types).getTypeSystem();
      output.write(() -> annotated.get().writeTypeSystem(system));
    }
  }
}
