package org.diptych.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String ENGLISH =
      "“Japan’s aims”, he wrote — naïvely — “are known.”\r\nThey are.";
  private static final String RUSSIAN = "Япония начала войну. Германия её проиграла.\n";
  private static final String JAPANESE = "日本の戦争目的について。\nドイツとは違う。\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "windows-1252, windows-1252"
  })
  void readsEveryEncodingWithoutAMark(String charset, String name) throws Unreadable {
    TextDecoder.Decoded decoded = TextDecoder.decode(ENGLISH.getBytes(Charset.forName(charset)));

    assertThat(decoded).isEqualTo(new TextDecoder.Decoded(ENGLISH, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void takesTheMarkOff(String charset) throws Unreadable {
    TextDecoder.Decoded decoded =
        TextDecoder.decode(("\uFEFF" + ENGLISH).getBytes(Charset.forName(charset)));

    assertThat(decoded).isEqualTo(new TextDecoder.Decoded(ENGLISH, charset + " with BOM"));
  }

  @Test
  void tellsUtf16OfOtherScripts() throws Unreadable {
    assertThat(TextDecoder.decode(RUSSIAN.getBytes(UTF_16LE)).text()).isEqualTo(RUSSIAN);
    assertThat(TextDecoder.decode(RUSSIAN.getBytes(UTF_16BE)).text()).isEqualTo(RUSSIAN);
    assertThat(TextDecoder.decode(JAPANESE.getBytes(UTF_16LE)).text()).isEqualTo(JAPANESE);
    assertThat(TextDecoder.decode(JAPANESE.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KOI8-R", "windows-1251", "Shift_JIS"})
  void refusesAnEncodingItCannotTell(String charset) {
    String text = charset.equals("Shift_JIS") ? JAPANESE : RUSSIAN;

    assertThatThrownBy(() -> TextDecoder.decode(text.getBytes(Charset.forName(charset))))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("neither UTF-8 nor UTF-16 nor Windows-1252");
  }

  @Test
  void refusesBinaryFiles() {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    byte[] onlyControls = "\u0001\u0002\u0003text\u0004\u0005".getBytes(ISO_8859_1);

    assertThatThrownBy(() -> TextDecoder.decode(noise)).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> TextDecoder.decode(onlyControls)).hasMessageContaining("binary");
    assertThatThrownBy(() -> TextDecoder.decode("A text with a \0 inside.".getBytes(UTF_8)))
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> TextDecoder.decode("Hello\0World!".getBytes(UTF_8)))
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> TextDecoder.decode("%PDF-1.7 text".getBytes(UTF_8)))
        .hasMessageContaining("PDF");
  }

  @Test
  void refusesWhatHoldsNothing() {
    assertThatThrownBy(() -> TextDecoder.decode(new byte[0])).hasMessageContaining("empty");
    assertThatThrownBy(() -> TextDecoder.decode(" \n\t\r\n".getBytes(UTF_8)))
        .hasMessageContaining("white space");
    assertThatThrownBy(() -> TextDecoder.decode("\uFEFF\n".getBytes(UTF_8)))
        .hasMessageContaining("white space");
  }

  @Test
  void saysWhereUtf8IsDamaged() {
    byte[] bytes = "„Größe“ und „Ehre“".getBytes(UTF_8);
    bytes[bytes.length - 1] = 'x';

    assertThatThrownBy(() -> TextDecoder.decode(bytes))
        .hasMessage("damaged UTF-8: the byte at offset 25 belongs to no character");
  }
}
