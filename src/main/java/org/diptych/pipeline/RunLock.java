package org.diptych.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second run out of a folder. The operating system takes the lock off when the process
 * ends, however it ends: a run that was killed locks nobody out.
 */
final class RunLock implements AutoCloseable {

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, and makes its file if it is not there.
   *
   * @return empty if another run has it
   */
  static Optional<RunLock> take(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      // The run that had it before may have ended and taken its file away in between.
      if (lock != null && Files.exists(file)) {
        return Optional.of(new RunLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // A run of the same JVM.
    }
    channel.close();
    return Optional.empty();
  }

  /** Whether a run has the lock at the moment. */
  static boolean taken(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    Optional<RunLock> lock = take(file);
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
