package org.diptych.inception;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.PerceptionPipeline;

/** The annotators, each with a CAS of its own; a few are kept for the next request. */
final class Engines {

  private final PerceptionOptions options;
  private final int kept;
  private final Deque<Engine> idle = new ArrayDeque<>();

  /**
   * The annotators with a model.
   *
   * @param model which one; a model that was trained anew is another
   */
  record Engine(String model, JCas jcas, AnalysisEngine segmenting, AnalysisEngine annotating) {

    /** Annotates what is in the CAS; segments it if it has no sentences. */
    void run() throws AnalysisEngineProcessException {
      (jcas.select(Sentence.class).isEmpty() ? segmenting : annotating).process(jcas);
    }

    private void destroy() {
      segmenting.destroy();
      annotating.destroy();
    }
  }

  /**
   * @param options how the annotators are set where a project has no model of its own
   * @param kept how many are kept for the next request
   */
  Engines(PerceptionOptions options, int kept) {
    this.options = options;
    this.kept = kept;
  }

  /** Takes one, with an empty CAS. */
  Engine take(Optional<ProjectModels.Model> model) throws UIMAException {
    String name = model.map(ProjectModels.Model::name).orElse("");
    synchronized (idle) {
      for (Engine engine : idle) {
        if (engine.model().equals(name)) {
          idle.remove(engine);
          return engine;
        }
      }
    }
    PerceptionOptions own = with(model.map(ProjectModels.Model::file));
    AnalysisEngineDescription annotators = PerceptionPipeline.annotators(own);
    return new Engine(
        name,
        JCasFactory.createJCas(),
        createEngine(PerceptionPipeline.complete(own)),
        createEngine(annotators));
  }

  private PerceptionOptions with(Optional<Path> model) {
    return model
        .map(
            file ->
                new PerceptionOptions(
                    options.lexicon(),
                    options.onlyLexicon(),
                    options.axes(),
                    options.language(),
                    true,
                    file,
                    options.setting()))
        .orElse(options);
  }

  /** Takes one back. */
  void putBack(Engine engine) {
    engine.jcas().reset();
    Engine oldest = null;
    synchronized (idle) {
      idle.addFirst(engine);
      if (idle.size() > kept) {
        oldest = idle.removeLast();
      }
    }
    if (oldest != null) {
      oldest.destroy();
    }
  }
}
