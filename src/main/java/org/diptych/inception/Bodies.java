package org.diptych.inception;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes in the bodies of requests: none larger than allowed, all together no more than memory is
 * given to, none slower than allowed.
 */
final class Bodies {

  private static final int STEP = 64 * 1024;

  private final ServerSettings settings;
  private final ScheduledExecutorService clock;
  private final AtomicLong held = new AtomicLong();

  /** A body; its memory is free for others when it is closed. */
  final class Body implements AutoCloseable {

    private byte[] bytes = new byte[0];
    private long reserved;

    byte[] bytes() {
      return bytes;
    }

    private void reserve(int more) throws Refusal {
      reserved += more;
      if (held.addAndGet(more) > settings.bodies()) {
        throw new Refusal(Refusal.BUSY, "too many documents at once; try again");
      }
      if (reserved > settings.longestBody()) {
        throw tooLarge();
      }
    }

    @Override
    public void close() {
      held.addAndGet(-reserved);
      reserved = 0;
      bytes = new byte[0];
    }
  }

  /**
   * @param clock tells when a client was too slow
   */
  Bodies(ServerSettings settings, ScheduledExecutorService clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private Refusal tooLarge() {
    return new Refusal(
        Refusal.TOO_LARGE, "the body is larger than " + settings.longestBody() / 1_000_000 + " MB");
  }

  /**
   * Reads a body.
   *
   * @throws Refusal if it is too large, too slow, or too many others are there
   * @throws IOException if the client went away
   */
  Body read(HttpExchange exchange) throws Refusal, IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length != null
        && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > settings.longestBody())) {
      throw tooLarge();
    }
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
    Body body = new Body();
    try {
      body.bytes = take(exchange.getRequestBody(), body);
      return body;
    } catch (IOException e) {
      body.close();
      if (late.get()) {
        throw new Refusal(Refusal.TOO_SLOW, "the request took too long to come in", e);
      }
      throw e;
    } catch (Refusal e) {
      body.close();
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private static byte[] take(InputStream in, Body body) throws IOException, Refusal {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] step = new byte[STEP];
    for (int read = in.read(step); read >= 0; read = in.read(step)) {
      body.reserve(read);
      bytes.write(step, 0, read);
    }
    return bytes.toByteArray();
  }
}
