package org.diptych.io;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes an HTML page the way browsers do: byte order mark, then what it declares, then looks. */
final class HtmlText {

  /** Browsers look no further either (WHATWG, HTML, 13.2.3.2). */
  private static final int PRESCAN = 4096;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]+encoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Names that stand for Windows-1252 on the web (WHATWG, Encoding, 4.2). */
  private static final Set<String> LATIN =
      Set.of("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252");

  private HtmlText() {}

  static TextDecoder.Decoded decode(byte[] bytes) throws Unreadable {
    String start =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    boolean marked =
        TextDecoder.startsWith(bytes, 0xEF, 0xBB, 0xBF)
            || TextDecoder.startsWith(bytes, 0xFF, 0xFE)
            || TextDecoder.startsWith(bytes, 0xFE, 0xFF);
    if (marked || !declared.find()) {
      return TextDecoder.decode(bytes);
    }
    String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
    Charset charset = charset(name);
    try {
      String text = TextDecoder.strictly(bytes, 0, charset);
      TextDecoder.requireText(text);
      return new TextDecoder.Decoded(text, charset.name());
    } catch (CharacterCodingException e) {
      // The page does not keep to what it declares; most such pages were edited by hand.
      return TextDecoder.decode(bytes);
    }
  }

  private static Charset charset(String name) throws Unreadable {
    try {
      return LATIN.contains(name.toLowerCase(Locale.ROOT))
          ? TextDecoder.WINDOWS_1252
          : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Unreadable("declares the unknown encoding '" + name + "'", "save it as UTF-8", e);
    }
  }
}
