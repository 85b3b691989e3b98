package org.diptych.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Walks through the documents of a TEI file while it is read, and holds no more than one. */
final class TeiDocuments implements FileDocuments {

  private final CorpusFile file;
  private final Settings settings;
  private final Set<String> ids = new HashSet<>();
  private InputStream in = InputStream.nullInputStream();
  private TeiParser parser;
  private CorpusDocument next;
  private boolean done;
  private int count;

  TeiDocuments(CorpusFile file, Settings settings) {
    this.file = file;
    this.settings = settings;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !done) {
      try {
        next = advance();
      } catch (Unreadable e) {
        next = new FailedDocument(file.name(), e);
        close();
      }
    }
    return next != null;
  }

  @Override
  public CorpusDocument next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CorpusDocument document = next;
    next = null;
    return document;
  }

  private CorpusDocument advance() throws Unreadable {
    if (parser == null) {
      parser = open();
    }
    Optional<TeiParser.Part> part;
    try {
      part = parser.next();
    } catch (Unreadable e) {
      throw count == 0 ? e : e.behind(count);
    }
    if (part.isEmpty()) {
      close();
      if (count == 0) {
        throw new Unreadable("holds no text", "remove it or put its text in");
      }
      return null;
    }
    count++;
    return document(part.get());
  }

  private TeiParser open() throws Unreadable {
    try {
      if (!file.compressed() && Files.size(file.path()) < 64) {
        String start = new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
        if (start.isBlank()) {
          throw new Unreadable(
              start.isEmpty() ? "the file is empty" : "the file holds only white space",
              "remove it or put its text in");
        }
      }
      in = file.open();
      return new TeiParser(in);
    } catch (IOException e) {
      throw IoFaults.unreadable(e);
    }
  }

  private CorpusDocument document(TeiParser.Part part) {
    String name = part.isWhole() ? file.name() : file.name() + "#" + unique(part.id());
    return new ExtractedDocument(name, file, settings, true, !part.isWhole(), part.content());
  }

  /** Ids must be unique in XML, but nobody may have checked; without one, the number counts. */
  private String unique(String id) {
    String wanted = id.isEmpty() ? Integer.toString(count) : id;
    String unique = wanted;
    for (int i = 2; !ids.add(unique); i++) {
      unique = wanted + "-" + i;
    }
    return unique;
  }

  @Override
  public void close() {
    done = true;
    try {
      in.close();
    } catch (IOException e) {
      // Nothing was written; what was read is complete.
      in = InputStream.nullInputStream();
    }
  }
}
