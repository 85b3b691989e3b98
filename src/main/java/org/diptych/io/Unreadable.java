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

  DocumentException in(String document) {
    return new DocumentException(document, getMessage(), remedy, this);
  }
}
