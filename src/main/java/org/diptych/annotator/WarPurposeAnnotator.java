package org.diptych.annotator;

import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;

/** The cue annotator, set to the axis {@code war-purpose}. */
@ResourceMetaData(name = "Diptych war purpose annotator")
public final class WarPurposeAnnotator extends CueAnnotator {

  /** Marks the cues of {@code war-purpose}. */
  public WarPurposeAnnotator() {
    super(List.of("war-purpose"));
  }
}
