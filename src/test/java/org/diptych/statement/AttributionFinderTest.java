package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionFinderTest {

  private static final LanguageLexicon EN = Lexicon.shipped().language("en");
  private static final Source LETTER =
      new Source("", "1946-03-01", "Mr A. Maddern, Envoy, to Mr H. Carrow, Prime Minister");

  /** Voice and holder at the end of the last sentence. */
  private static String last(Source source, List<List<String>> paragraphs) {
    Document document = Documents.read(EN, source, paragraphs);
    Span end = document.sentences().get(document.sentences().size() - 1);
    Mark.Attributed found =
        AttributionFinder.innermost(
            AttributionFinder.find(document), new Span(end.end() - 2, end.end()));
    return found.voice().id() + " " + found.holder().name();
  }

  private static String last(String... sentences) {
    return last(LETTER, List.of(List.of(sentences)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr A. Maddern, Envoy, to Mr H. Carrow, Prime Minister | direct Maddern",
        "The Consul for Harbours ( Maddern ) to the Director of the Office ( Carrow ) | direct Maddern",
        "Memorandum of Conversation, by Mr. Paul Maddern of the Harbour Office | direct Maddern",
        "Letter of Mr Ling Wen-han to a friend | direct Ling",
        "Report of the Joint Harbour Board on the ports | authorial Joint Harbour Board",
        "Memorandum Prepared for the Secretary | direct author",
        "Harbours: Principles for the Second Period | authorial author",
      })
  void readsWhoSpeaksFromTheTitle(String title, String expected) {
    assertThat(last(new Source("", "1946", title), List.of(List.of("The harbours are closed."))))
        .isEqualTo(expected);
  }

  @Test
  void takesABodyForTheAuthorThatTheMetadataNames() {
    Source source = new Source("Joint Harbour Board", "1946", "Minutes of the second meeting");
    assertThat(last(source, List.of(List.of("The harbours are closed."))))
        .isEqualTo("authorial Joint Harbour Board");
  }

  @Test
  void knowsByHisSurnameWhomATitleIntroduced() {
    assertThat(last("I called on Sir Robert Tollard.", "Tollard stated that the harbours closed."))
        .isEqualTo("indirect Tollard");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr. TOLLARD considered that the harbours were closed. | indirect Tollard",
        "A report by J. L. Tollard came, and Tollard argues that all is lost. | indirect Tollard",
        "The Minister replied that the harbours were closed. | indirect Minister",
        "Those who hold that the harbours are closed are right. | indirect schools of thought",
      })
  void findsASpeakerInASentence(String sentence, String expected) {
    assertThat(last(sentence)).isEqualTo(expected);
  }

  @Test
  void takesAMinistersOwnCountryForHimself() {
    Source letter = new Source("", "1946", "Mr V. M. Molotov to Mr A. Maddern");
    assertThat(last(letter, List.of(List.of("The Soviet Union believes that all is well."))))
        .isEqualTo("direct Molotov");
    assertThat(last(letter, List.of(List.of("China believes that all is well."))))
        .isEqualTo("indirect China");
  }

  @Test
  void takesAPronounForASubjectBehindAPhraseWithAPreposition() {
    assertThat(last("Molotov came.", "To the House of Commons he said that all was lost."))
        .isEqualTo("indirect Molotov");
  }

  @Test
  void takesAnUnknownNameBeforeAWordOfReportingForAPerson() {
    assertThat(last("I met the engineer Okravin.", "Yesterday Okravin said that all was lost."))
        .isEqualTo("indirect Okravin");
    assertThat(last("The Contracting Parties declared that all was lost."))
        .isEqualTo("direct Maddern");
  }

  @Test
  void resolvesAnOfficeToTheOtherInAConversation() {
    Source note =
        new Source("", "1946", "Note by Mr A. Maddern of a conversation with Mr V. M. Molotov");
    assertThat(last(note, List.of(List.of("The Minister replied that the harbours were closed."))))
        .isEqualTo("indirect Molotov");
  }

  @Test
  void tellsHeFromThey() {
    assertThat(
            last(
                "The Far Eastern Commission had met, and Molotov had spoken.",
                "They argued that the harbours must be closed."))
        .isEqualTo("indirect Far Eastern Commission");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Soviet Government should now warn them that the harbours are closed.",
        "The Soviet Government has the right to promise that the harbours are closed.",
        "The Soviet Government must be asked for open harbours.",
      })
  void takesNoReportFromWhatWasNotSaid(String sentence) {
    assertThat(last(sentence)).isEqualTo("direct Maddern");
  }

  @Test
  void findsTheHolderOfAPassiveReport() {
    assertThat(last("The plan was described by Molotov as a danger to all harbours."))
        .isEqualTo("indirect Molotov");
  }

  @Test
  void carriesFreeIndirectSpeechOverParagraphsUntilTheFirstPersonReturns() {
    List<String> report = List.of("Molotov said that the harbours were closed.");
    List<String> more = List.of("The ships had no oil, and the crews were ill.");
    assertThat(last(LETTER, List.of(report, more))).isEqualTo("indirect Molotov");
    assertThat(last(LETTER, List.of(report, List.of("The ships are at sea."))))
        .isEqualTo("direct Maddern");
    assertThat(last(LETTER, List.of(report, List.of("I had no answer to this."))))
        .isEqualTo("direct Maddern");
  }

  @Test
  void endsATransmittedTextWithItsQuotation() {
    List<String> announcement = List.of("Following is message from Molotov:");
    List<String> text = List.of("\"The harbours shall be closed from today.\"");
    assertThat(last(LETTER, List.of(announcement, text))).isEqualTo("direct Molotov");
    assertThat(last(LETTER, List.of(announcement, text, List.of("The ships are at sea."))))
        .isEqualTo("direct Maddern");
  }

  @Test
  void keepsAnOwnTextThatWeAnnounce() {
    List<String> announcement = List.of("After Molotov's message our position is as follows:");
    assertThat(last(LETTER, List.of(announcement, List.of("The harbours shall be closed."))))
        .isEqualTo("direct Maddern");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He contended that the harbours were closed. | indirect ''",
        "In Mr. Molotov's opinion the harbours were closed. | indirect Molotov",
        "Mr. TOLLARD stated it was his wish to close the harbours. | indirect Tollard",
        "Mr. TOLLARD referred to the closing of the harbours. | indirect Tollard",
        "Mr. TOLLARD has repeatedly advocated the closing of harbours. | indirect Tollard",
        "Mr. TOLLARD took the position that the harbours were closed. | indirect Tollard",
        "The opinion that the harbours were closed is mine. | direct Maddern",
      })
  void tellsAReportFromTheWritersOwnVoice(String sentence, String expected) {
    assertThat(last(sentence)).isEqualTo(expected.replace("''", ""));
  }

  @Test
  void carriesAReportThatAnnouncesAListOverItsItems() {
    List<String> report =
        List.of(
            "When he turned to the question of the harbours and of the ships that lay in them,"
                + " Molotov said that this was to be done:-");
    assertThat(last(LETTER, List.of(report, List.of("(a) The harbours are to be closed;"))))
        .isEqualTo("indirect Molotov");
  }

  @Test
  void inMinutesOfABodyTheSpeakersSayWe() {
    List<List<String>> paragraph =
        List.of(List.of("Mr. TOLLARD said that the harbours were closed.", "We had no ships."));
    Source minutes = new Source("Joint Harbour Board", "1946", "Minutes of the second meeting");

    assertThat(last(minutes, paragraph)).isEqualTo("indirect Tollard");
    assertThat(last(LETTER, paragraph)).isEqualTo("direct Maddern");
  }

  @Test
  void letsHeMeanWhoReportsInTheSameSentence() {
    assertThat(last("Molotov came.", "Mr. TOLLARD said that he thought the harbours were closed."))
        .isEqualTo("indirect Tollard");
    assertThat(last("A talk was held with Molotov.", "He thought that the harbours were closed."))
        .isEqualTo("indirect Molotov");
  }

  @Test
  void letsYouMeanTheAddressee() {
    assertThat(last("In your letter you say that the harbours are closed."))
        .isEqualTo("indirect Carrow");
    assertThat(last("I fear that you say that the harbours are closed."))
        .isEqualTo("direct Maddern");
    List<String> aims = List.of("The aims as stated by you are:-");
    assertThat(last(LETTER, List.of(aims, List.of("(a) The harbours are to be closed;"))))
        .isEqualTo("indirect Carrow");
  }

  @Test
  void letsWeMeanThoseWhoseTextIsPassedOn() {
    List<String> announcement = List.of("The views of the Joint Harbour Board are as follows:");
    assertThat(last(LETTER, List.of(announcement, List.of("We think that all was lost."))))
        .isEqualTo("direct Joint Harbour Board");
  }

  @Test
  void tellsASummaryFromTheTextItself() {
    List<String> meeting = List.of("The Joint Harbour Board met on Monday.", "All was harmonious.");
    List<String> summary = List.of("The following is a summary of the resolutions.");
    List<String> item = List.of("(1) The harbours are to be closed.");
    assertThat(last(LETTER, List.of(meeting, summary, item)))
        .isEqualTo("indirect Joint Harbour Board");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hitler was determined to rule the harbours. | direct Maddern",
        "Molotov was determined to rule the harbours. | indirect Molotov",
      })
  void takesWhatTheTargetWantsForTheWritersView(String sentence, String expected) {
    assertThat(last(sentence)).isEqualTo(expected);
  }

  @Test
  void readsTheTurnOfASpeakerFromBehindHisName() {
    Source minutes = new Source("Joint Harbour Board", "1946", "Minutes of the second meeting");
    List<String> turn = List.of("MR. TOLLARD: I hold that the harbours were closed.");
    assertThat(last(minutes, List.of(turn))).isEqualTo("direct Tollard");
  }

  @Test
  void readsALongQuotationWithAListInItThatNobodyCloses() {
    List<List<String>> text =
        List.of(
            List.of("There is quoted below a statement by General Orlov for the Board."),
            List.of("“The harbours are closed."),
            List.of("“This is to be done:"),
            List.of("(1) The ships shall sail."),
            List.of("“All was lost."));
    assertThat(last(LETTER, text)).isEqualTo("direct Orlov");
  }

  @Test
  void hearsTheSenderOfALetterThatIsEnclosed() {
    List<List<String>> text =
        List.of(
            List.of("I enclose a copy of his reply."),
            List.of("[Enclosure]"),
            List.of("General Orlov to the Joint Harbour Board"),
            List.of("The harbours are closed."));
    assertThat(last(LETTER, text)).isEqualTo("direct Orlov");
  }
}
