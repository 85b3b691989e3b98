package org.diptych.inception;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.diptych.pipeline.PerceptionOptions;

/**
 * How the service is set.
 *
 * @param host name or address to listen at
 * @param port to listen at; 0 = any that is free
 * @param secret that every request must know; empty = none
 * @param options how the annotators are set where a project has no model of its own
 * @param targets ids of the targets that codes may mean
 * @param models folder of the projects' models
 * @param leastDocuments from how many corrected documents on a model is trained
 * @param workers documents that are annotated at the same time
 * @param longestBody bytes that a request may have
 * @param bodies bytes that all requests together may have in memory
 * @param timeLimit for an answer, waiting included
 * @param sendLimit for a client to send its request
 * @param patience how long a running training is waited for at the end
 */
public record ServerSettings(
    String host,
    int port,
    Optional<String> secret,
    PerceptionOptions options,
    List<String> targets,
    Path models,
    int leastDocuments,
    int workers,
    int longestBody,
    long bodies,
    Duration timeLimit,
    Duration sendLimit,
    Duration patience) {

  /** Copies the list. */
  public ServerSettings {
    targets = List.copyOf(targets);
  }
}
