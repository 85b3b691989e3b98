package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.diptych.type.ContextMarker;
import org.diptych.type.PerceptionCue;
import org.diptych.type.TargetMention;

/** The cue annotator, set to the axis {@code postwar-conception}. */
@ResourceMetaData(
    name = "Diptych postwar conception annotator",
    description = "The cue annotator, set to the axis postwar-conception.")
@TypeCapability(
    inputs = {Sentence._TypeName, TargetMention._TypeName, ContextMarker._TypeName},
    outputs = PerceptionCue._TypeName)
public final class PostwarConceptionAnnotator extends CueAnnotator {

  /** Marks the cues of {@code postwar-conception}. */
  public PostwarConceptionAnnotator() {
    super(List.of("postwar-conception"));
  }
}
