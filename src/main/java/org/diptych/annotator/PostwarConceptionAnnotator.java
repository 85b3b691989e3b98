package org.diptych.annotator;

import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;

/** The cue annotator, set to the axis {@code postwar-conception}. */
@ResourceMetaData(name = "Diptych postwar conception annotator")
public final class PostwarConceptionAnnotator extends CueAnnotator {

  /** Marks the cues of {@code postwar-conception}. */
  public PostwarConceptionAnnotator() {
    super(List.of("postwar-conception"));
  }
}
