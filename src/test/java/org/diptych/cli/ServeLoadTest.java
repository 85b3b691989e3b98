package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many clients at once. By default few and short; CONTRIBUTING says how to run the whole:
 * properties {@code diptych.load.clients}, {@code .characters} (of a document), {@code .seconds}.
 */
class ServeLoadTest {

  private static final int CLIENTS = Integer.getInteger("diptych.load.clients", 4);
  private static final int CHARACTERS = Integer.getInteger("diptych.load.characters", 10_000);
  private static final int SECONDS = Integer.getInteger("diptych.load.seconds", 5);
  private static final long SLACK = 64L * 1024 * 1024;

  @TempDir Path folder;

  private static String text() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      List<Path> texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      while (text.length() < CHARACTERS) {
        for (Path file : texts) {
          text.append(Files.readString(file)).append("\n\n");
        }
      }
    }
    return text.substring(0, CHARACTERS);
  }

  /**
   * What came of one client's requests.
   *
   * @param answers how many
   * @param longest the longest wait, in nanoseconds
   */
  private record Outcome(int answers, long longest) {}

  @Test
  void noClientGetsAnErrorAndMemoryStaysFlat() throws Exception {
    TypeSystemDescription types = Service.types();
    String body = Service.request(types, "code", Service.xmi(text(), jcas -> {})).toString();
    try (Service service =
        new Service(
            Service.settings(
                folder, Optional.empty(), 1000, Duration.ofHours(1), Duration.ofMinutes(10)))) {
      assertThat(service.post("/predict", body).statusCode()).isEqualTo(200);
      long begin = System.nanoTime();
      List<Outcome> first = load(service, body);
      long afterFirst = used();
      List<Outcome> second = load(service, body);
      long afterSecond = used();
      double seconds = (System.nanoTime() - begin) / 1e9;

      int answers = Stream.of(first, second).flatMap(List::stream).mapToInt(Outcome::answers).sum();
      long longest =
          Stream.of(first, second)
              .flatMap(List::stream)
              .mapToLong(Outcome::longest)
              .max()
              .orElse(0);
      System.getLogger(ServeLoadTest.class.getName())
          .log(
              System.Logger.Level.INFO,
              () ->
                  String.format(
                      Locale.ROOT,
                      "%d clients, %d characters (%d bytes a request): %d answers in %.1f s, longest"
                          + " wait %.1f s; heap in use after the first half %d MB, after the second"
                          + " %d MB",
                      CLIENTS,
                      CHARACTERS,
                      body.length(),
                      answers,
                      seconds,
                      longest / 1e9,
                      afterFirst >> 20,
                      afterSecond >> 20));
      assertThat(answers).isGreaterThanOrEqualTo(2 * CLIENTS);
      assertThat(afterSecond).isLessThan(afterFirst + SLACK);
      assertThat(service.send("GET", "/metrics", "").body())
          .contains("path=\"/predict\",status=\"200\"} " + (answers + 1) + "\n")
          .doesNotContainPattern("/predict\",status=\"[345]");
    }
  }

  /** All clients for half of the time; each sends at least one document. */
  private static List<Outcome> load(Service service, String body) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long end = System.nanoTime() + SECONDS * 1_000_000_000L / 2;
      Callable<Outcome> client =
          () -> {
            int answers = 0;
            long longest = 0;
            do {
              long sent = System.nanoTime();
              HttpResponse<String> response = service.post("/predict", body);
              longest = Math.max(longest, System.nanoTime() - sent);
              assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
              answers++;
            } while (System.nanoTime() < end);
            return new Outcome(answers, longest);
          };
      List<Future<Outcome>> all =
          clients.invokeAll(IntStream.range(0, CLIENTS).mapToObj(i -> client).toList());
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> one : all) {
        outcomes.add(one.get());
      }
      return outcomes;
    } finally {
      clients.shutdown();
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
