package org.diptych.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diptych.pipeline.DocumentResult;

/** What happens in a run and when, one JSON object a line; a run that goes on adds to the file. */
final class EventLog implements AutoCloseable {

  private final ObjectMapper json = new ObjectMapper();
  private final Writer out;

  private EventLog(Writer out) {
    this.out = out;
  }

  /**
   * Opens a log.
   *
   * @param file null for none
   * @throws IOException if it cannot be written
   */
  static EventLog open(Path file) throws IOException {
    if (file == null) {
      return none();
    }
    return new EventLog(
        new BufferedWriter(
            Files.newBufferedWriter(
                file,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)));
  }

  /** A log that nobody reads. */
  static EventLog none() {
    return new EventLog(Writer.nullWriter());
  }

  /**
   * A run begins.
   *
   * @param resumed how many documents an earlier run did
   */
  void start(int files, int threads, long maxCharacters, int resumed) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("files", files);
    event.put("threads", threads);
    event.put("max_characters", maxCharacters);
    event.put("resumed_documents", resumed);
    write("start", event);
  }

  void document(DocumentResult result, Duration took) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("document", result.document());
    event.put("seconds", took.toMillis() / 1000.0);
    if (result instanceof DocumentResult.Done done) {
      event.put("characters", done.characters());
      event.put("sentences", done.sentences());
      event.put("statements", done.rows().size());
      write("document", event);
    } else if (result instanceof DocumentResult.Failed failed) {
      event.put("stage", failed.stage().id());
      event.put("reason", failed.fault().reason());
      event.put("remedy", failed.fault().remedy());
      write("failure", event);
    }
  }

  void progress(int begun, int files, Speed speed) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("files_begun", begun);
    event.put("files", files);
    put(event, speed);
    write("progress", event);
  }

  /**
   * A run ends.
   *
   * @param whole whether its output is there
   */
  void end(boolean whole, Speed speed) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("whole", whole);
    put(event, speed);
    write("end", event);
  }

  private static void put(Map<String, Object> event, Speed speed) {
    event.put("documents", speed.documents());
    event.put("statements", speed.statements());
    event.put("failures", speed.failures());
    event.put("documents_per_second", round(speed.documentsPerSecond()));
    event.put("statements_per_second", round(speed.statementsPerSecond()));
    if (speed.secondsLeft() >= 0) {
      event.put("seconds_left", round(speed.secondsLeft()));
    }
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private void write(String kind, Map<String, Object> more) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("time", Instant.now().toString());
    event.put("event", kind);
    event.putAll(more);
    try {
      out.write(json.writeValueAsString(event) + "\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
