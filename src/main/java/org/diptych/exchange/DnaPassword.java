package org.diptych.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The password of the coders of a database that Diptych writes. The Discourse Network Analyzer asks
 * for one before it opens a database, and stores it as Jasypt's StrongPasswordEncryptor does: 16
 * bytes of salt, then SHA-256 over salt and password, taken 100,000 times, in Base64. It guards
 * nothing here, so it is known and its salt is fixed: the same export gives the same bytes.
 */
final class DnaPassword {

  /** What a user types to open the database. */
  static final String PASSWORD = "diptych";

  private static final int ITERATIONS = 100_000;

  private DnaPassword() {}

  static String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] salt = "diptych, no salt".getBytes(StandardCharsets.US_ASCII);
      sha.update(salt);
      byte[] digest = sha.digest(PASSWORD.getBytes(StandardCharsets.UTF_8));
      for (int i = 1; i < ITERATIONS; i++) {
        digest = sha.digest(digest);
      }
      byte[] both = new byte[salt.length + digest.length];
      System.arraycopy(salt, 0, both, 0, salt.length);
      System.arraycopy(digest, 0, both, salt.length, digest.length);
      return Base64.getEncoder().encodeToString(both);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
