package org.diptych.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what an operating system refused. */
final class IoFaults {

  private IoFaults() {}

  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (e instanceof NoSuchFileException) {
      return "it is not there any more";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  static Unreadable unreadable(IOException e) {
    return e instanceof AccessDeniedException
        ? new Unreadable(reason(e), "give yourself the right to read it", e)
        : new Unreadable(reason(e), "check the file and its disk", e);
  }
}
