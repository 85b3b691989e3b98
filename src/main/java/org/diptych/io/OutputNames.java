package org.diptych.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.lexicon.Sha256;

/**
 * Finds the file for a document below an output folder. Names that a file system would refuse, or
 * that would lead out of the folder, are escaped ({@code %} and the bytes in hexadecimal), so two
 * documents never share a file.
 */
final class OutputNames {

  /** File systems allow 255 bytes; the ending and the escapes need room, too. */
  private static final int LONGEST = 180;

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}%<>:\"|?*\\\\]");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private final Path folder;
  private final String extension;
  private final Map<String, String> taken = new ConcurrentHashMap<>();

  /**
   * @param extension what is put behind the document's name, with its full stop
   */
  OutputNames(Path folder, String extension) {
    this.folder = folder;
    this.extension = extension;
  }

  /**
   * The file for a document.
   *
   * @throws IOException if another document has a file whose name differs in case only, and the
   *     file system knows no such difference
   */
  Path of(String document) throws IOException {
    String relative = relative(document, extension);
    String same = Normalizer.normalize(relative, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String other = taken.putIfAbsent(same, document);
    if (other != null && !other.equals(document) && ignoresCase()) {
      throw new FileAlreadyExistsException(relative, null, "the document " + other + " has it");
    }
    try {
      return folder.resolve(relative);
    } catch (InvalidPathException e) {
      // The locale knows no such letters.
      return folder.resolve(escape(relative, Pattern.compile("[^\\x20-\\x7E]")));
    }
  }

  private boolean ignoresCase() throws IOException {
    Files.createDirectories(folder);
    String name = ".diptych-" + UUID.randomUUID() + "-a";
    Path probe = Files.createFile(folder.resolve(name));
    try {
      return Files.exists(folder.resolve(name.toUpperCase(Locale.ROOT)));
    } finally {
      Files.delete(probe);
    }
  }

  /** The path of a document's file below the folder, separated by '/'. */
  static String relative(String document, String extension) {
    String[] segments = document.split("/", -1);
    int last = segments.length - 1;
    String folders =
        Stream.of(segments).limit(last).map(OutputNames::folder).collect(Collectors.joining("/"));
    String file = shortened(device(escape(segments[last], UNSAFE))) + extension;
    return folders.isEmpty() ? file : folders + "/" + file;
  }

  private static String folder(String segment) {
    if (segment.isEmpty()) {
      return "%";
    }
    String safe = device(escape(segment, UNSAFE));
    // A folder must not have the name of a file beside it, nor one that Windows cuts short.
    String ending = "." + CorpusWalk.extension(safe);
    boolean likeAFile = ending.matches("\\.(xmi|json|txt|gz|zst)");
    if (safe.endsWith(".") || safe.endsWith(" ") || likeAFile) {
      int at = likeAFile ? safe.lastIndexOf('.') : safe.length() - 1;
      safe = safe.substring(0, at) + hex(safe.substring(at, at + 1)) + safe.substring(at + 1);
    }
    return shortened(safe.startsWith(".") ? hex(".") + safe.substring(1) : safe);
  }

  private static String device(String segment) {
    return DEVICE.matcher(segment).matches()
        ? hex(segment.substring(0, 1)) + segment.substring(1)
        : segment;
  }

  private static String escape(String segment, Pattern unsafe) {
    return unsafe.matcher(segment).replaceAll(m -> hex(m.group()));
  }

  private static String hex(String character) {
    StringBuilder hex = new StringBuilder();
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      hex.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return hex.toString();
  }

  private static String shortened(String segment) {
    byte[] bytes = segment.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST) {
      return segment;
    }
    int end = segment.length();
    while (segment.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST - 20) {
      end = segment.offsetByCodePoints(end, -1);
    }
    return segment.substring(0, end) + "%~" + Sha256.hex(bytes).substring(0, 16);
  }
}
