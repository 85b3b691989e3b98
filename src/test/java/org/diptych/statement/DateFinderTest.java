package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a view was expressed. Paragraphs are lines, sentences end with a full stop and a blank. */
class DateFinderTest {

  private static final Holder LEBEDEV = new Holder("Lebedev", "", "person");

  @Test
  void aRememberedViewHasTheDateThatTheNarrationHasReached() {
    String memoir =
        "In July 1939 we came to the river. Lebedev held that they wanted the lake. \n"
            + "In August the guns arrived. Lebedev denied it.";

    assertThat(date("1969", memoir, 1, LEBEDEV)).isEqualTo("1939-07");
    assertThat(date("1969", memoir, 3, LEBEDEV)).isEqualTo("1939-08");
  }

  @Test
  void theAuthorsOwnJudgementHasTheDateOfTheDocument() {
    String memoir = "In July 1939 we came to the river. It was a robber state. ";

    assertThat(date("1969", memoir, 1, Holder.author())).isEqualTo("1969");
  }

  @Test
  void unlessHeRemembersIt() {
    String memoir = "In July 1939 we came to the river. We feared that they would cross it. ";

    assertThat(date("1969", memoir, 1, Holder.author())).isEqualTo("1939-07");
  }

  @Test
  void orTellsWhatSomebodySays() {
    String memoir = "In July 1939 we came to the river. He called them a robber state. ";

    assertThat(date("1969", memoir, 1, Holder.author())).isEqualTo("1939-07");
  }

  @Test
  void unlessHeSaysThatHeSpeaksNow() {
    String memoir = "In July 1939 we came to the river. I say that he was a robber. ";

    assertThat(date("1969", memoir, 1, Holder.author())).isEqualTo("1969");
  }

  @Test
  void aRememberedViewWithoutADateIsNotOfTheBooksYear() {
    String study = "Lebedev saw a robber in it. In 1944 he was recalled. ";

    assertThat(find("2008", study, 0, LEBEDEV)).isEqualTo(ViewDate.UNKNOWN);
    assertThat(date("2008", study, 1, LEBEDEV)).isEqualTo("1944");
  }

  @Test
  void theMonthBehindTheTurnOfTheYearIsTheNextYears() {
    String memoir = "In December 1940 I came to Berlin. As early as February he warned us. ";

    assertThat(date("1981", memoir, 1, LEBEDEV)).isEqualTo("1941-02");
  }

  @Test
  void datesOfEventsDoNotMoveTheNarration() {
    String study =
        "In 1944 the commission met. Lebedev recalled the treaty of 1941. "
            + "He stayed there until 1946. He spoke of the power which landed there in 1938. ";

    for (int sentence = 1; sentence <= 3; sentence++) {
      assertThat(date("2008", study, sentence, LEBEDEV)).isEqualTo("1944");
    }
  }

  @Test
  void norDoThoseInQuotationsOrFarFromThePeriod() {
    String study =
        "In 1944 the commission met. Lebedev wrote: \"In 1946 they will come.\" "
            + "In 1998 his papers were found. ";

    assertThat(date("2008", study, 1, LEBEDEV)).isEqualTo("1944");
    assertThat(date("2008", study, 2, LEBEDEV)).isEqualTo("1944");
  }

  @Test
  void everyViewInADiaryHasTheDateOfItsEntry() {
    String diary =
        "2 February 1938. Snow. They are for us. \n"
            + "17 April. Shots. They poke us with a stick. \n"
            + "13 June 1938. Rain. They are asleep. ";

    assertThat(date("1955", diary, 1, Holder.author())).isEqualTo("1938-02-02");
    assertThat(date("1955", diary, 5, Holder.author())).isEqualTo("1938-04-17");
    assertThat(find("1955", diary, 8, LEBEDEV).evidence())
        .containsExactly("date/entry", "en/dates/month/6/(June|Jun)");
  }

  @Test
  void inAPaperOfTheTimeOnlyTheFrameOfAReportDates() {
    String told = "Lebedev told us on 3 June that they had attacked on 22 May. ";
    String event = "On 3 June they crossed the river. Lebedev told us that they would go on. ";

    assertThat(reported("1941-07-01", told, 0, told.indexOf(" on 3 June"))).isEqualTo("1941-06-03");
    assertThat(reported("1941-07-01", event, 1, event.indexOf(" that they")))
        .isEqualTo("1941-07-01");
    assertThat(date("1941-07-01", told, 0, Holder.author())).isEqualTo("1941-07-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 9 August 1945 | 1945-08-09",
        "on August 9th, 1945 | 1945-08-09",
        "on the ninth of August 1945 | 1945-08-09",
        "on 1945-08-09 | 1945-08-09",
        "on 9.8.1945 | 1945-08-09",
        "in August 1945 | 1945-08",
        "in the spring of 1944 | 1944",
        "in November | 1945-11",
        "in December | 1944-12",
        "on the 6th | 1945-11-06",
        "on the 27th | 1945-10-27",
        "on 31 February 1945 | 1945-11-20",
        "in May 1946 | 1945-11-20",
        "in may | 1945-11-20",
        "on the 6th Army | 1945-11-20"
      })
  void datesInTheFrame(String words, String date) {
    String text = "Lebedev told us " + words + " that it was so. ";

    assertThat(reported("1945-11-20", text, 0, "Lebedev told us".length())).isEqualTo(date);
  }

  private static String date(String document, String text, int sentence, Holder holder) {
    return find(document, text, sentence, holder).date();
  }

  private static ViewDate find(String date, String text, int sentence, Holder holder) {
    Document document = document(date, text);
    Span span = document.sentences().get(sentence);
    Voice voice = holder.equals(Holder.author()) ? Voice.AUTHORIAL : Voice.INDIRECT;
    return new DateFinder(document).of(span, view(span, holder, voice));
  }

  private static String reported(String date, String text, int sentence, int from) {
    Document document = document(date, text);
    Span span = document.sentences().get(sentence);
    Mark.Attributed view = view(new Span(from, span.end()), LEBEDEV, Voice.INDIRECT);
    return new DateFinder(document).of(span, view).date();
  }

  private static Mark.Attributed view(Span span, Holder holder, Voice voice) {
    return new Mark.Attributed(span, holder, voice, "", List.of(), "test");
  }

  private static Document document(String date, String text) {
    List<Span> paragraphs = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("(?<=\n)")) {
      paragraphs.add(new Span(at, at + paragraph.length()));
      for (String sentence : paragraph.split("(?<=\\.\"?) (?=\\p{Lu})")) {
        sentences.add(new Span(at, at + sentence.length()));
        at += sentence.length() + 1;
      }
      at = paragraphs.get(paragraphs.size() - 1).end();
    }
    Document bare =
        new Document(
            text,
            Lexicon.shipped().language("en"),
            new Source("", date, ""),
            paragraphs,
            sentences,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(view(new Span(0, text.length()), Holder.author(), Voice.AUTHORIAL)),
            List.of());
    return Documents.with(bare, List.of(), MarkFinder.contexts(bare));
  }
}
