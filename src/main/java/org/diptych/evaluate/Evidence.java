package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What led to a statement.
 *
 * @param cues entries of its axis' table
 * @param context other entries and rules: what gave the target, the attribution, the polarity
 * @param features what made a trained model find it likely
 */
record Evidence(List<String> cues, List<String> context, List<String> features) {

  /** Entries and rules are paths; a feature of a model is words. */
  private static final Pattern PATH = Pattern.compile("[^\\s/]+/.*");

  static Evidence of(CodedStatement statement) {
    List<String> cues = new ArrayList<>();
    List<String> context = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (String id : statement.evidence()) {
      if (!PATH.matcher(id).matches()) {
        features.add(id);
      } else if (id.split("/", 3)[1].equals(statement.axis())) {
        cues.add(id);
      } else {
        context.add(id);
      }
    }
    return new Evidence(List.copyOf(cues), List.copyOf(context), List.copyOf(features));
  }

  /** The one to judge first: a cue, else a feature, else what there is. */
  Optional<String> entry() {
    return Stream.of(cues, features, context).flatMap(List::stream).findFirst();
  }
}
