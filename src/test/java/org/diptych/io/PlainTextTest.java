package org.diptych.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.statement.Span;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static List<String> paragraphs(String text) {
    return PlainText.paragraphs(text).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void keepsTheCharactersAndTheirPlaces() throws Unreadable {
    String text = "\uFEFFOne\r\n\r\nTwo \uD83D\uDE00 \u0007 bells\fThree\uFFFE\n";

    Extracted extracted = PlainText.extract(text.getBytes(UTF_8));

    assertThat(extracted.text()).isEqualTo("One\r\n\r\nTwo \uD83D\uDE00   bells Three \n");
    assertThat(extracted.paragraphs()).containsExactly(new Span(0, 3), new Span(7, 27));
    assertThat(extracted.encoding()).isEqualTo("UTF-8 with BOM");
  }

  @Test
  void cutsAtBlankLines() {
    assertThat(paragraphs("\n\nTo Tokyo\n \t \nWe regard it so.\n\n\n"))
        .containsExactly("To Tokyo", "We regard it so.");
  }

  @Test
  void takesLongLinesForParagraphs() {
    String sentence = "The Government regard the advance in the north as a danger to all. ";
    String text = "Report\n" + sentence.repeat(4) + "\n" + sentence.repeat(3) + "\nEnd";

    assertThat(paragraphs(text)).hasSize(4);
  }

  @Test
  void keepsBrokenLinesTogether() {
    String text =
        """
        The Minister said that the Japanese army had entered the
        province without any warning, and that his Government
        would not recognize what had been brought about by force.
        They had asked for a reply.
        He added that the German attitude was of another kind and
        that he would speak of it on a later day in the same week.
        """;

    assertThat(paragraphs(text))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("He added")
        .endsWith("same week.");
  }

  @Test
  void beginsAParagraphAtAnIndentedLine() {
    String text =
        """
            The Minister said that the Japanese army had entered the
        province without any warning, and that his Government would
        not recognize what had been brought about by mere force, ever.
            He added that the German attitude was of another kind and
        that he would speak of it on a later day.
        """;

    assertThat(paragraphs(text)).hasSize(2).last().asString().startsWith("He added");
  }

  @Test
  void beginsAParagraphAtAProvision() {
    String text =
        """
        The following shall apply to Japan from the day of surrender:
        (a) the armed forces shall be disbanded and their arms
            handed over to the commander of the Allied Powers;
        (b) the industry that served the war shall be removed, and
            what remains shall serve the peaceful needs of the people.
        """;

    assertThat(paragraphs(text))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("(a)")
        .endsWith("Powers;");
  }
}
