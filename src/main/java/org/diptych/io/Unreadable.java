package org.diptych.io;

/** A content that cannot be read; whoever knows the document's name makes a message of it. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  Unreadable(String reason, String remedy) {
    this(reason, remedy, null);
  }

  Unreadable(String reason, String remedy, Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  /** The same fault, met after documents of the same file that could be read. */
  Unreadable behind(int documents) {
    return new Unreadable(
        getMessage() + ", behind the " + documents + " documents before it", remedy, this);
  }

  DocumentException in(String document) {
    return new DocumentException(document, getMessage(), remedy, this);
  }
}
