package org.diptych.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes an XML file by its byte order mark or declaration (W3C, Extensible Markup Language 1.0,
 * appendix F), strictly. The JDK's parser would do that itself, but writes to the console where a
 * byte is no character.
 *
 * @param reader the characters; throws a {@code CharacterCodingException} where a byte is none
 * @param encoding name of the encoding
 */
record XmlText(Reader reader, String encoding) {

  private static final int DECLARATION = 256;

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  /**
   * Opens a file.
   *
   * @throws Unreadable if it declares an encoding that is none
   */
  static XmlText open(InputStream in) throws IOException, Unreadable {
    PushbackInputStream source = new PushbackInputStream(in, DECLARATION);
    byte[] start = source.readNBytes(DECLARATION);
    int mark = 0;
    Charset charset;
    if (TextDecoder.startsWith(start, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
      charset = UTF_8;
    } else if (TextDecoder.startsWith(start, 0xFF, 0xFE)) {
      mark = 2;
      charset = UTF_16LE;
    } else if (TextDecoder.startsWith(start, 0xFE, 0xFF)) {
      mark = 2;
      charset = UTF_16BE;
    } else if (TextDecoder.startsWith(start, '<', 0)) {
      charset = UTF_16LE;
    } else if (TextDecoder.startsWith(start, 0, '<')) {
      charset = UTF_16BE;
    } else {
      Matcher declared = ENCODING.matcher(new String(start, ISO_8859_1));
      charset = declared.find() ? charset(declared.group(1)) : UTF_8;
    }
    source.unread(start, mark, start.length - mark);
    Reader reader =
        new InputStreamReader(
            source,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new XmlText(reader, charset.name());
  }

  private static Charset charset(String name) throws Unreadable {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Unreadable("declares the unknown encoding '" + name + "'", "save it as UTF-8", e);
    }
  }
}
