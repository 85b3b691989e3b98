package org.diptych.io;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Finds out the encoding of a text: a byte order mark, else UTF-16 where every second byte of many
 * is zero, else UTF-8 where it fits without a fault, else Windows-1252 where the result looks like
 * a text.
 */
final class TextDecoder {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final String REMEDY = "save it as UTF-8 text";

  /** More control characters than two and one in fifty come from no text. */
  private static final int CONTROL_SHARE = 50;

  private TextDecoder() {}

  /**
   * A text and its encoding.
   *
   * @param text the characters, without byte order mark, unchanged
   * @param encoding name of the encoding, with its byte order mark if there is one
   */
  record Decoded(String text, String encoding) {}

  /**
   * Decodes a text.
   *
   * @throws Unreadable if it is empty, no text or of an encoding that cannot be told
   */
  static Decoded decode(byte[] bytes) throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("the file is empty", "remove it or put its text in");
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      throw new Unreadable("a PDF under the name of a text", "rename it to .pdf");
    }
    Decoded decoded = decodeAny(bytes);
    requireText(decoded.text());
    return decoded;
  }

  private static Decoded decodeAny(byte[] bytes) throws Unreadable {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(strict(bytes, 3, UTF_8), "UTF-8 with BOM");
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return new Decoded(strict(bytes, 4, Charset.forName("UTF-32LE")), "UTF-32LE with BOM");
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new Decoded(strict(bytes, 4, Charset.forName("UTF-32BE")), "UTF-32BE with BOM");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(strict(bytes, 2, UTF_16LE), "UTF-16LE with BOM");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Decoded(strict(bytes, 2, UTF_16BE), "UTF-16BE with BOM");
    }
    Charset utf16 = utf16WithoutMark(bytes);
    if (utf16 != null) {
      return new Decoded(strict(bytes, 0, utf16), utf16.name());
    }
    return utf8OrWindows(bytes);
  }

  private static Decoded utf8OrWindows(byte[] bytes) throws Unreadable {
    Utf8Check check = Utf8Check.of(bytes);
    if (check.firstFault() < 0) {
      return new Decoded(new String(bytes, UTF_8), "UTF-8");
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw binary();
      }
    }
    // Windows-1252 hardly ever looks like UTF-8 by chance: such a file is UTF-8, but damaged.
    if (check.sequences() > check.faults()) {
      throw new Unreadable(
          "damaged UTF-8: the byte at offset " + check.firstFault() + " belongs to no character",
          "repair that place or save the file as UTF-8 again");
    }
    String text = strict(bytes, 0, WINDOWS_1252);
    requireText(text);
    if (!looksWestern(text)) {
      throw unknownEncoding();
    }
    return new Decoded(text, WINDOWS_1252.name());
  }

  /** UTF-16 has its zero bytes on one side only: that of the ASCII characters' high byte. */
  private static Charset utf16WithoutMark(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return null;
    }
    int even = 0;
    int odd = 0;
    int plain = 0;
    for (int i = 0; i < bytes.length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
      plain += isPrintableAscii(bytes[i]) && isPrintableAscii(bytes[i + 1]) ? 1 : 0;
    }
    int pairs = bytes.length / 2;
    // Cyrillic and Japanese texts have zeros only in their blanks and line ends, one in ten or
    // twenty characters; where nearly all pairs are two letters, a zero or two make no UTF-16.
    if (even > 0 == odd > 0 || (even + odd) * 50 < pairs || plain * 5 > pairs * 4) {
      return null;
    }
    return odd > 0 ? UTF_16LE : UTF_16BE;
  }

  private static boolean isPrintableAscii(byte b) {
    return b >= ' ' && b < 127;
  }

  private static String strict(byte[] bytes, int from, Charset charset) throws Unreadable {
    try {
      return strictly(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw charset.equals(WINDOWS_1252)
          ? unknownEncoding()
          : new Unreadable("damaged " + charset.name(), REMEDY, e);
    }
  }

  /**
   * Decodes bytes of a known encoding.
   *
   * @throws CharacterCodingException if one of them is no character of it
   */
  static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  static void requireText(String text) throws Unreadable {
    int controls = 0;
    int unassigned = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw binary();
      }
      if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        controls++;
      }
      if (!Character.isDefined(c)) {
        unassigned++;
      }
    }
    if ((controls + unassigned - 2) * CONTROL_SHARE > text.length()) {
      throw binary();
    }
    if (text.isBlank()) {
      throw new Unreadable("the file holds only white space", "remove it or put its text in");
    }
  }

  /** In the languages of Windows-1252 most letters are ASCII; in misread Cyrillic next to none. */
  private static boolean looksWestern(String text) {
    int ascii = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        other++;
      } else if (Character.isLetter(c)) {
        ascii++;
      }
    }
    return other * 2 < ascii;
  }

  private static Unreadable binary() {
    return new Unreadable(
        "a binary file, no text", "give it the ending of its format or remove it");
  }

  private static Unreadable unknownEncoding() {
    return new Unreadable("neither UTF-8 nor UTF-16 nor Windows-1252", REMEDY);
  }

  static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * How far bytes are UTF-8.
   *
   * @param sequences characters of more than one byte
   * @param faults places that are none
   * @param firstFault offset of the first fault; -1 if there is none
   */
  private record Utf8Check(int sequences, int faults, int firstFault) {

    static Utf8Check of(byte[] bytes) {
      CharsetDecoder decoder = UTF_8.newDecoder();
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(4096);
      int sequences = 0;
      int faults = 0;
      int firstFault = -1;
      while (true) {
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        for (int i = 0; i < out.length(); i++) {
          sequences += out.charAt(i) > 127 ? 1 : 0;
        }
        out.clear();
        if (result.isError()) {
          firstFault = faults == 0 ? in.position() : firstFault;
          faults++;
          in.position(in.position() + result.length());
        } else if (result.isUnderflow()) {
          return new Utf8Check(sequences, faults, firstFault);
        }
      }
    }
  }
}
