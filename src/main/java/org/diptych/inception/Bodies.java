package org.diptych.inception;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes in the bodies of requests: none larger than allowed, none slower than allowed, and all
 * together no more than memory is given to. Who finds the memory full waits: nothing is read from a
 * client before there is room for all of it.
 */
final class Bodies {

  private static final int KILOBYTE = 1000;

  private final ServerSettings settings;
  private final ScheduledExecutorService clock;
  private final Semaphore kilobytes;

  /** A body; its memory is free for others when it is closed. */
  final class Body implements AutoCloseable {

    private final int reserved;
    private byte[] bytes = new byte[0];

    private Body(int reserved) {
      this.reserved = reserved;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public void close() {
      bytes = new byte[0];
      kilobytes.release(reserved);
    }
  }

  /**
   * @param clock tells when a client was too slow
   */
  Bodies(ServerSettings settings, ScheduledExecutorService clock) {
    this.settings = settings;
    this.clock = clock;
    kilobytes = new Semaphore((int) (settings.bodies() / KILOBYTE), true);
  }

  /**
   * Reads a body.
   *
   * @throws Refusal if it is too large or too slow, or there is no room for it in time
   * @throws IOException if the client went away
   */
  Body read(HttpExchange exchange) throws Refusal, IOException, InterruptedException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length != null
        && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > settings.longestBody())) {
      throw tooLarge();
    }
    // Who does not say how much will come may send as much as is allowed.
    int size = length == null ? settings.longestBody() : Integer.parseInt(length);
    int reserved = Math.min(size / KILOBYTE + 1, (int) (settings.bodies() / KILOBYTE));
    if (!kilobytes.tryAcquire(reserved, settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Refusal(Refusal.BUSY, "too many documents at once; try again");
    }
    Body body = new Body(reserved);
    try {
      body.bytes = take(exchange);
      return body;
    } catch (IOException | Refusal e) {
      body.close();
      throw e;
    }
  }

  private byte[] take(HttpExchange exchange) throws Refusal, IOException {
    AtomicBoolean late = new AtomicBoolean();
    // The only way to wake a thread that waits for a client is to end the connection.
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              late.set(true);
              exchange.close();
            },
            settings.sendLimit().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      byte[] bytes = exchange.getRequestBody().readNBytes(settings.longestBody() + 1);
      if (bytes.length > settings.longestBody()) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      if (late.get()) {
        throw new Refusal(Refusal.TOO_SLOW, "the request took too long to come in", e);
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private Refusal tooLarge() {
    return new Refusal(
        Refusal.TOO_LARGE, "the body is larger than " + settings.longestBody() / 1_000_000 + " MB");
  }
}
