package org.diptych.pipeline;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.diptych.annotator.AttributionAnnotator;
import org.diptych.annotator.ContextAnnotator;
import org.diptych.annotator.CueAnnotator;
import org.diptych.annotator.HolderAnnotator;
import org.diptych.annotator.LearnedPerceptionAnnotator;
import org.diptych.annotator.RegionAnnotator;
import org.diptych.annotator.SentenceRejoiner;
import org.diptych.annotator.StatementAnnotator;
import org.diptych.annotator.TargetAnnotator;
import org.dkpro.core.tokit.BreakIteratorSegmenter;

/** The annotators in their order. */
public final class PerceptionPipeline {

  private PerceptionPipeline() {}

  /**
   * The annotators alone, for pipelines that have their own segmentation.
   *
   * @throws ResourceInitializationException if a parameter is wrong
   */
  public static AnalysisEngineDescription annotators(PerceptionOptions options)
      throws ResourceInitializationException {
    List<AnalysisEngineDescription> steps = new ArrayList<>();
    steps.add(step(RegionAnnotator.class, options));
    steps.add(step(TargetAnnotator.class, options));
    steps.add(step(HolderAnnotator.class, options));
    steps.add(step(ContextAnnotator.class, options));
    steps.add(step(AttributionAnnotator.class, options));
    steps.add(step(CueAnnotator.class, options, axes(options)));
    if (options.learned()) {
      steps.add(
          step(
              LearnedPerceptionAnnotator.class,
              options,
              Stream.of(axes(options), model(options)).flatMap(Stream::of).toArray()));
    }
    steps.add(
        step(
            StatementAnnotator.class,
            options,
            Stream.concat(
                    Stream.of(StatementAnnotator.PARAM_SETTING, options.setting()),
                    Stream.of(model(options)))
                .toArray()));
    return createEngineDescription(steps.toArray(AnalysisEngineDescription[]::new));
  }

  /** The annotators alone, with the shipped lexicon. */
  public static AnalysisEngineDescription annotators() throws ResourceInitializationException {
    return annotators(PerceptionOptions.defaults());
  }

  /**
   * Segmentation and the annotators: for plain text with {@link Paragraph}s, or without.
   *
   * @throws ResourceInitializationException if a parameter is wrong
   */
  public static AnalysisEngineDescription complete(PerceptionOptions options)
      throws ResourceInitializationException {
    return createEngineDescription(
        createEngineDescription(
            BreakIteratorSegmenter.class,
            BreakIteratorSegmenter.PARAM_ZONE_TYPES,
            new String[] {Paragraph.class.getName()},
            BreakIteratorSegmenter.PARAM_LANGUAGE,
            options.language()),
        step(SentenceRejoiner.class, options),
        annotators(options));
  }

  /** Segmentation and the annotators, with the shipped lexicon. */
  public static AnalysisEngineDescription complete() throws ResourceInitializationException {
    return complete(PerceptionOptions.defaults());
  }

  private static AnalysisEngineDescription step(
      Class<? extends AnalysisComponent> annotator, PerceptionOptions options, Object... more)
      throws ResourceInitializationException {
    List<Object> parameters = new ArrayList<>(List.of(more));
    parameters.addAll(List.of(CueAnnotator.PARAM_LANGUAGE, options.language()));
    if (options.lexicon() != null) {
      parameters.addAll(
          List.of(
              CueAnnotator.PARAM_LEXICON_LOCATION,
              options.lexicon().toString(),
              CueAnnotator.PARAM_ONLY_LEXICON,
              options.onlyLexicon()));
    }
    return createEngineDescription(annotator, parameters.toArray());
  }

  private static Object[] axes(PerceptionOptions options) {
    return options.axes().isEmpty()
        ? new Object[0]
        : Stream.of(CueAnnotator.PARAM_AXIS, options.axes().toArray(String[]::new)).toArray();
  }

  private static Object[] model(PerceptionOptions options) {
    return options.model() == null
        ? new Object[0]
        : new Object[] {
          LearnedPerceptionAnnotator.PARAM_MODEL_LOCATION, options.model().toString()
        };
  }
}
