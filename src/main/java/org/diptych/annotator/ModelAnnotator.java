package org.diptych.annotator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.resource.ResourceInitializationException;
import org.diptych.learn.Models;
import org.diptych.learn.PerceptionModel;

/** What the annotators share that know the trained model. */
abstract class ModelAnnotator extends LexiconAnnotator {

  /** File of a user's model, in the place of the shipped one. */
  public static final String PARAM_MODEL_LOCATION = "modelLocation";

  @ConfigurationParameter(
      name = PARAM_MODEL_LOCATION,
      mandatory = false,
      description = "File of a user's model, in the place of the shipped one.")
  private String modelLocation;

  private PerceptionModel own;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    if (modelLocation != null) {
      try {
        own = Models.read(Path.of(modelLocation));
      } catch (IOException e) {
        throw new ResourceInitializationException(
            ResourceInitializationException.ANNOTATOR_INITIALIZATION_FAILED,
            new Object[] {getClass().getName(), e.getMessage()},
            e);
      }
    }
  }

  /** The model for a language: the user's, else the shipped one. */
  final Optional<PerceptionModel> model(String language) {
    return own != null ? Optional.of(own) : Models.shipped(language);
  }
}
