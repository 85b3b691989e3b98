package org.diptych.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Walks through the documents of a corpus. The walk itself never fails: what cannot be read is a
 * document that says so when it is read. One thread walks; the documents may be read by others.
 */
public final class CorpusDocuments implements Iterator<CorpusDocument>, AutoCloseable {

  private final Deque<CorpusDocument> closed = new ArrayDeque<>();
  private final Iterator<CorpusFile> files;
  private final Settings settings;
  private FileDocuments current = FileDocuments.NONE;
  private int begun;

  CorpusDocuments(
      Collection<CorpusFile> files, Map<String, IOException> closedFolders, Settings settings) {
    this.files = List.copyOf(files).iterator();
    this.settings = settings;
    closedFolders.forEach(
        (name, fault) -> closed.add(new FailedDocument(name, IoFaults.unreadable(fault))));
  }

  @Override
  public boolean hasNext() {
    while (closed.isEmpty() && !current.hasNext()) {
      current.close();
      if (!files.hasNext()) {
        return false;
      }
      current = FileDocuments.of(files.next(), settings);
      begun++;
    }
    return true;
  }

  @Override
  public CorpusDocument next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return closed.isEmpty() ? current.next() : closed.removeFirst();
  }

  /** How many files have been begun. */
  public int filesBegun() {
    return begun;
  }

  @Override
  public void close() {
    current.close();
  }
}
