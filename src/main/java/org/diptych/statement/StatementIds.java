package org.diptych.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.diptych.lexicon.Sha256;

/** Makes ids that survive a new run: hashes of what a thing is. */
public final class StatementIds {

  private static final int BYTES = 8;

  private StatementIds() {}

  /**
   * The id of a statement.
   *
   * @param document name of the document
   * @param sentence the sentence, its white space collapsed
   * @param occurrence how often that sentence stands before this place in the document
   * @param statement target, category and, for a human coder's, source
   */
  public static String of(String document, String sentence, int occurrence, Statement statement) {
    return hash(
        List.of(
            document,
            sentence,
            Integer.toString(occurrence),
            statement.target(),
            statement.category(),
            statement.human() ? statement.source() : ""));
  }

  /** The first 64 bits of a SHA-256 over the parts, as 16 hexadecimal digits. */
  public static String hash(List<String> parts) {
    MessageDigest sha = Sha256.digest();
    for (String part : parts) {
      sha.update(part.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
    }
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }
}
