package org.diptych.inception;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.diptych.lexicon.Lexicon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The external recommender of INCEpTION over HTTP: {@code POST /predict}, {@code POST /train}, and
 * for whoever keeps it running {@code GET /health} and {@code GET /metrics}. Errors are JSON:
 * {@code {"error": "one line"}}.
 */
public final class RecommenderServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecommenderServer.class);

  private static final String SECRET = "X-Diptych-Secret";
  private static final String BEARER = "Bearer ";
  private static final String JSON = "application/json; charset=utf-8";
  private static final String HEADER_SECONDS = "sun.net.httpserver.maxReqTime";
  private static final String ANSWER_SECONDS = "sun.net.httpserver.maxRspTime";
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FAULT = 500;
  private static final int CONNECTIONS = 256;
  private static final int LAST_SECONDS = 5;

  private final ServerSettings settings;
  private final HttpServer http;
  private final Metrics metrics = new Metrics();
  private final ProjectModels models;
  private final Answer answer;
  private final Recommender recommender;
  private final TrainingDesk training;
  private final Bodies bodies;
  private final ObjectMapper mapper;
  private final ExecutorService workers;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ThreadPoolExecutor connections =
      new ThreadPoolExecutor(0, CONNECTIONS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());

  /**
   * Begins to listen.
   *
   * @param lexicon that the annotators have
   * @param trainer trains models of corrections
   * @throws IOException if the address cannot be had, or a model is broken
   */
  public RecommenderServer(ServerSettings settings, Lexicon lexicon, ModelTrainer trainer)
      throws IOException {
    this.settings = settings;
    models = new ProjectModels(settings.models());
    answer = new Answer(settings.workers());
    recommender =
        new Recommender(
            lexicon,
            settings.options().language(),
            new Engines(settings.options(), settings.workers()),
            answer,
            models);
    training = new TrainingDesk(trainer, models, lexicon.codebook(), settings, metrics);
    bodies = new Bodies(settings, clock);
    mapper = RecommenderRequest.mapper(settings.longestBody());
    workers = Executors.newFixedThreadPool(settings.workers());
    // A request may also have to wait until there is room for its body.
    limit(HEADER_SECONDS, settings.timeLimit().plus(settings.sendLimit()));
    limit(ANSWER_SECONDS, settings.timeLimit().plus(settings.sendLimit()));
    http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()),
            CONNECTIONS);
    http.setExecutor(connections);
    http.createContext("/", this::handle);
    http.start();
  }

  /**
   * The JDK ends connections whose header lines or readers are slower than this. It holds for all
   * servers of a JVM: whoever set it already has set it.
   */
  private static void limit(String property, Duration limit) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Long.toString(limit.toSeconds() + 1));
    }
  }

  /** The port that it listens at. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** Handles a request. */
  @FunctionalInterface
  private interface Route {
    Reply reply(HttpExchange exchange) throws Exception;
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param type of the body
   * @param body empty for none
   */
  private record Reply(int status, String type, byte[] body) {}

  private void handle(HttpExchange exchange) {
    metrics.begun();
    String path = "other";
    int status = FAULT;
    try (exchange) {
      Reply reply;
      try {
        path = path(exchange);
        reply = route(exchange, path).reply(exchange);
      } catch (Refusal e) {
        reply = error(e.status(), e.getMessage());
      } catch (IOException e) {
        throw e;
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        LOG.warn("{}: {}", path, e.toString());
        reply = error(FAULT, "a fault of the service; its log says more");
      }
      status = reply.status();
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.sendResponseHeaders(status, reply.body().length == 0 ? -1 : reply.body().length);
      if (reply.body().length > 0) {
        exchange.getResponseBody().write(reply.body());
      }
    } catch (IOException e) {
      LOG.debug("a client went away: {}", e.toString());
    } finally {
      metrics.answered(path, status);
    }
  }

  /** The route that is asked for, if the client knows the secret. */
  private String path(HttpExchange exchange) throws Refusal {
    String path = exchange.getRequestURI().getPath();
    if (settings.secret().isPresent()) {
      // INCEpTION sends no header of ours: for it the secret stands in the address.
      String prefix = "/" + settings.secret().get() + "/";
      boolean inAddress =
          path.length() > prefix.length() && same(path.substring(0, prefix.length()), prefix);
      if (inAddress) {
        path = path.substring(prefix.length() - 1);
      } else if (!path.equals("/health") && !inHeader(exchange, settings.secret().get())) {
        throw new Refusal(Refusal.UNAUTHORIZED, "the secret is missing or wrong");
      }
    }
    return switch (path) {
      case "/predict", "/train", "/health", "/metrics" -> path;
      default ->
          throw new Refusal(Refusal.NOT_FOUND, "there are /predict, /train, /health, /metrics");
    };
  }

  private static boolean inHeader(HttpExchange exchange, String secret) {
    String own = exchange.getRequestHeaders().getFirst(SECRET);
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    return own != null && same(own, secret)
        || bearer != null
            && bearer.startsWith(BEARER)
            && same(bearer.substring(BEARER.length()), secret);
  }

  /** Takes as long for a wrong secret as for a right one. */
  private static boolean same(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private Route route(HttpExchange exchange, String path) throws Refusal {
    boolean post = path.equals("/predict") || path.equals("/train");
    if (!exchange.getRequestMethod().equals(post ? "POST" : "GET")) {
      throw new Refusal(Refusal.WRONG_METHOD, path + " takes " + (post ? "POST" : "GET"));
    }
    return switch (path) {
      case "/predict" -> this::predict;
      case "/train" -> this::train;
      case "/metrics" -> e -> metrics();
      default -> e -> health();
    };
  }

  private Reply predict(HttpExchange exchange) throws Exception {
    try (Bodies.Body body = bodies.read(exchange)) {
      return inTime(
          () -> {
            long begin = System.nanoTime();
            RecommenderRequest request = RecommenderRequest.toPredict(mapper, body.bytes());
            String xmi = recommender.predict(request, metrics::suggested);
            metrics.predicted(System.nanoTime() - begin);
            return json(OK, Map.of("document", xmi));
          });
    }
  }

  private Reply train(HttpExchange exchange) throws Exception {
    // Read in any case: whoever is answered while he sends may see his connection broken instead.
    try (Bodies.Body body = bodies.read(exchange)) {
      if (training.isRunning()) {
        throw new Refusal(Refusal.TRAINING, "a training is under way");
      }
      return inTime(
          () -> {
            RecommenderRequest request = RecommenderRequest.toTrain(mapper, body.bytes());
            answer.check(request);
            training.begin(request);
            return new Reply(NO_CONTENT, JSON, new byte[0]);
          });
    }
  }

  /** Waits for a worker, and for its work, as long as allowed. */
  private Reply inTime(Callable<Reply> work) throws Exception {
    Future<Reply> reply;
    try {
      reply = workers.submit(work);
    } catch (RejectedExecutionException e) {
      throw new Refusal(Refusal.BUSY, "the service is being shut down", e);
    }
    try {
      return reply.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reply.cancel(true);
      throw new Refusal(
          Refusal.TOO_LONG, "no answer within " + settings.timeLimit().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Reply health() throws IOException {
    return json(
        OK, Map.of("status", "ok", "training", training.isRunning(), "models", models.size()));
  }

  private Reply metrics() {
    return new Reply(
        OK,
        "text/plain; version=0.0.4; charset=utf-8",
        metrics.text(training.isRunning(), models.size()).getBytes(StandardCharsets.UTF_8));
  }

  private Reply json(int status, Map<String, Object> value) throws IOException {
    return new Reply(status, JSON, mapper.writeValueAsBytes(value));
  }

  private static Reply error(int status, String reason) {
    String line = reason.replaceAll("\\s+", " ").strip();
    return new Reply(
        status,
        JSON,
        new ObjectMapper()
            .createObjectNode()
            .put("error", line)
            .toString()
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Takes no more requests, answers those that are there, and lets a training come to its end. */
  @Override
  public void close() {
    http.stop(LAST_SECONDS);
    workers.shutdown();
    training.close();
    connections.shutdown();
    clock.shutdownNow();
  }
}
