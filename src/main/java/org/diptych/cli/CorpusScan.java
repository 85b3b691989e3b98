package org.diptych.cli;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.annotator.CasDocument;
import org.diptych.io.Corpus;
import org.diptych.io.CorpusDocument;
import org.diptych.io.CorpusDocuments;
import org.diptych.io.DocumentException;
import org.diptych.learn.Setting;
import org.diptych.lexicon.Codebook;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.statement.Document;

/** Shows the documents of a corpus with everything marked that a lexicon finds, on all its axes. */
final class CorpusScan {

  private CorpusScan() {}

  /**
   * Reads and marks one document after the other.
   *
   * @param folder the user's lexicon
   * @param alone whether it replaces the shipped one
   * @param visitor takes the name of each document, and the document
   * @return one line for each document that could not be read
   */
  static List<String> each(
      Path in,
      String language,
      Path folder,
      boolean alone,
      Lexicon lexicon,
      BiConsumer<String, Document> visitor)
      throws IOException, UIMAException {
    List<String> axes = lexicon.codebook().axes().stream().map(Codebook.Axis::id).toList();
    PerceptionOptions options =
        new PerceptionOptions(folder, alone, axes, language, false, null, Setting.BALANCED);
    Corpus corpus = Corpus.open(in, language, lexicon.languages());
    AnalysisEngine engine = createEngine(PerceptionPipeline.complete(options));
    JCas jcas = JCasFactory.createJCas(corpus.typeSystem());
    List<String> failed = new ArrayList<>();
    try (CorpusDocuments documents = corpus.documents()) {
      while (documents.hasNext()) {
        CorpusDocument next = documents.next();
        jcas.reset();
        try {
          String spoken = next.readInto(jcas).language();
          engine.process(jcas);
          visitor.accept(next.name(), CasDocument.read(jcas, lexicon.language(spoken)));
        } catch (DocumentException e) {
          failed.add(e.getMessage());
        }
      }
    }
    return failed;
  }
}
