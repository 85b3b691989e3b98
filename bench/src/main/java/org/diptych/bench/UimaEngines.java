package org.diptych.bench;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.ruta.engine.RutaEngine;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.type.PerceptionStatement;
import org.dkpro.core.tokit.BreakIteratorSegmenter;

/** The engines that run on UIMA. */
final class UimaEngines {

  private UimaEngines() {}

  static Engine segmenter() throws UIMAException {
    return engine(segmentation(), Token.class);
  }

  static Engine diptych(PerceptionOptions options) throws UIMAException {
    return engine(PerceptionPipeline.complete(options), PerceptionStatement.class);
  }

  static Engine ruta(Path lexicon) throws UIMAException, IOException {
    try (InputStream rules = UimaEngines.class.getResourceAsStream("statements.ruta")) {
      return engine(
          createEngineDescription(
              segmentation(),
              createEngineDescription(
                  RutaEngine.class,
                  RutaEngine.PARAM_RULES,
                  new String(rules.readAllBytes(), StandardCharsets.UTF_8),
                  RutaEngine.PARAM_RESOURCE_PATHS,
                  new String[] {lexicon.resolve("ruta").toAbsolutePath().toString()})),
          PerceptionStatement.class);
    }
  }

  /** As Diptych sets it. */
  private static AnalysisEngineDescription segmentation() throws UIMAException {
    return createEngineDescription(
        BreakIteratorSegmenter.class,
        BreakIteratorSegmenter.PARAM_ZONE_TYPES,
        new String[] {Paragraph.class.getName()},
        BreakIteratorSegmenter.PARAM_LANGUAGE,
        "en");
  }

  private static Engine engine(
      AnalysisEngineDescription description, Class<? extends Annotation> found)
      throws UIMAException {
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(description);
    JCas jcas = JCasFactory.createJCas();
    return text -> {
      text.fill(jcas);
      engine.process(jcas);
      return jcas.getAnnotationIndex(found).size();
    };
  }
}
