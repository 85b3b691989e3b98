package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.diptych.statement.CueFinder;
import org.diptych.statement.Document;
import org.diptych.type.ContextMarker;
import org.diptych.type.PerceptionCue;
import org.diptych.type.TargetMention;

/** Marks the words that signal a category of one axis or more. */
@ResourceMetaData(
    name = "Diptych cue annotator",
    description = "Marks the words that signal a category of one axis or more.")
@TypeCapability(
    inputs = {Sentence._TypeName, TargetMention._TypeName, ContextMarker._TypeName},
    outputs = PerceptionCue._TypeName)
public class CueAnnotator extends LexiconAnnotator {

  /** Axes whose cues are marked. */
  public static final String PARAM_AXIS = "axis";

  @ConfigurationParameter(
      name = PARAM_AXIS,
      mandatory = false,
      description = "Axes whose cues are marked; by default every axis that the codebook has on.")
  private String[] axis;

  private final List<String> preset;
  private List<String> axes;

  /** Marks the cues of the axes that the parameter names. */
  public CueAnnotator() {
    this(List.of());
  }

  /** Marks the cues of these axes where the parameter names none. */
  CueAnnotator(List<String> preset) {
    this.preset = preset;
  }

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    axes = axes(axis == null ? preset : List.of(axis));
  }

  @Override
  final void annotate(JCas jcas, Document document) {
    JCasUtil.select(jcas, PerceptionCue.class).stream()
        .filter(cue -> axes.contains(cue.getAxis()) && fromLexicon(document, cue))
        .toList()
        .forEach(PerceptionCue::removeFromIndexes);
    CueFinder.find(document, axes).forEach(mark -> CasDocument.add(jcas, mark));
  }

  /** Cues that another component wrote carry no entry of the lexicon, and stay. */
  private static boolean fromLexicon(Document document, PerceptionCue cue) {
    return cue.getEntry() != null
        && cue.getEntry().startsWith(document.lexicon().language() + "/" + cue.getAxis() + "/");
  }
}
