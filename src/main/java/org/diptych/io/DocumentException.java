package org.diptych.io;

/** A document that cannot be read or written; the others are not concerned. */
public final class DocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String reason;
  private final String remedy;

  /**
   * @param file the document, as its path below the input folder
   * @param reason what is wrong
   * @param remedy what the user can do
   */
  public DocumentException(String file, String reason, String remedy) {
    this(file, reason, remedy, null);
  }

  /**
   * @param file the document, as its path below the input folder
   * @param reason what is wrong
   * @param remedy what the user can do
   * @param cause what led to it; may be null
   */
  public DocumentException(String file, String reason, String remedy, Throwable cause) {
    super(OneLine.of(file + ": " + reason + "; " + remedy), cause);
    this.file = file;
    this.reason = OneLine.of(reason);
    this.remedy = OneLine.of(remedy);
  }

  /** The document, as its path below the input folder. */
  public String file() {
    return file;
  }

  /** What is wrong, in one line. */
  public String reason() {
    return reason;
  }

  /** What the user can do, in one line. */
  public String remedy() {
    return remedy;
  }
}
