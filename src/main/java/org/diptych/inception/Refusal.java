package org.diptych.inception;

/** A request that is not done; the client gets the status and one line of reason as JSON. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  static final int BAD_REQUEST = 400;
  static final int UNAUTHORIZED = 401;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int TOO_SLOW = 408;
  static final int TOO_LARGE = 413;
  static final int TRAINING = 429;
  static final int BUSY = 503;
  static final int TOO_LONG = 504;

  private final int status;

  Refusal(int status, String reason) {
    this(status, reason, null);
  }

  Refusal(int status, String reason, Throwable cause) {
    super(reason, cause);
    this.status = status;
  }

  int status() {
    return status;
  }
}
