package org.diptych.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diptych.compare.Rows.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.compare.Finding.Kind;
import org.diptych.statement.StatementRow;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Set<Kind> DIFFERENCES =
      EnumSet.of(
          Kind.SOME_ONLY,
          Kind.MORE_OF_ONE,
          Kind.AFFIRMED_DENIED,
          Kind.CHANGED,
          Kind.HOLDERS_DIFFER,
          Kind.FACET_SHARE,
          Kind.FACET_MANNER);

  private static final ComparisonPlan PLAN = ComparisonPlan.DEFAULT;

  private static Comparison compare(List<StatementRow> rows, Questions questions) {
    return compare(rows, questions, PLAN);
  }

  private static Comparison compare(
      List<StatementRow> rows, Questions questions, ComparisonPlan plan) {
    return Comparison.of(
        rows,
        StudyTable.codebook(),
        StudyTable.TARGETS,
        CorpusFacts.ofTable(rows),
        plan,
        questions);
  }

  private static Questions audience() {
    return new Questions(List.of(), HolderGroups.NONE, List.of("audience"));
  }

  private static Questions events() {
    List<String> faults = new ArrayList<>();
    List<Event> events = Event.read(StudyTable.FOLDER.resolve("events.tsv"), faults);
    assertThat(faults).isEmpty();
    return new Questions(events, HolderGroups.NONE, List.of("audience"));
  }

  private static Questions groups() {
    List<String> faults = new ArrayList<>();
    HolderGroups groups = HolderGroups.read(StudyTable.FOLDER.resolve("holder-groups.tsv"), faults);
    assertThat(faults).isEmpty();
    return new Questions(List.of(), groups, List.of());
  }

  /** "some-only territorial-rights japan", without what only counts. */
  private static List<String> told(Comparison comparison) {
    return comparison.findings().stream()
        .filter(finding -> finding.kind() != Kind.COUNTS_ONLY)
        .map(FindingsTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    return finding.kind().id()
        + " "
        + finding.row().category().id()
        + " "
        + finding.of().stream().map(Side::target).distinct().collect(Collectors.joining("+"));
  }

  private static Finding find(Comparison comparison, String told) {
    return comparison.findings().stream()
        .filter(finding -> told(finding).equals(told))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStudyIsFoundAgainAndNothingStronger() throws IOException {
    Comparison comparison = compare(StudyTable.study(1), audience());
    assertThat(told(comparison))
        .containsExactlyInAnyOrder(
            "affirmed-of-all militarism japan+germany",
            "affirmed-of-all imperialism japan+germany",
            "affirmed-denied racial-annihilation germany",
            "some-only national-survival germany",
            "affirmed-of-all threat japan+germany",
            "every-period threat japan",
            "facet-manner war-avoidance japan",
            "affirmed-of-all demilitarization japan+germany",
            "affirmed-of-all resurgence-caution japan+germany",
            "every-period demilitarization japan",
            "every-period demilitarization germany",
            "every-period resurgence-caution japan",
            "every-period resurgence-caution germany",
            "some-only territorial-rights japan");
  }

  @Test
  void aSentenceTellsItsCountsAndNoCause() throws IOException {
    Comparison comparison = compare(StudyTable.study(1), audience());
    for (Finding finding : comparison.findings()) {
      String sentence = FindingWords.sentence(finding);
      assertThat(sentence.toLowerCase(Locale.ROOT))
          .doesNotContain("because", "therefore", "led to");
      for (Side side : Stream.of(finding.of(), finding.others()).flatMap(List::stream).toList()) {
        assertThat(sentence).contains(side.label());
      }
    }
    assertThat(FindingWords.sentence(find(comparison, "some-only territorial-rights japan")))
        .startsWith("Territorial rights is said of Japan (")
        .contains(
            "named holders; ", " asserted; ", "95 % interval", ") only; of Germany there is none")
        .contains("a difference of", "corrected");
    assertThat(FindingWords.sentence(find(comparison, "facet-manner war-avoidance japan")))
        .contains("by audience: ", "private (", "acts: ", " deny; ", "public (", " denounce; ");
  }

  @Test
  void whereNothingDiffersNoDifferenceIsFound() throws IOException {
    List<StatementRow> rows = new ArrayList<>();
    for (int document = 0; document < 24; document++) {
      for (int sentence = 0; sentence < 4; sentence++) {
        for (String target : StudyTable.TARGETS) {
          rows.add(
              row("d" + document, sentence)
                  .says(target, sentence % 2 == 0 ? "threat" : "militarism")
                  .onAxis("war-purpose")
                  .by(document % 4 < 2 ? "Ames" : "Cole")
                  .on(document % 8 < 4 ? "1941" : "1944")
                  .meta("audience", document % 2 == 0 ? "public" : "private")
                  .build());
        }
      }
    }
    assertThat(told(compare(rows, events())))
        .contains("affirmed-of-all threat japan+germany", "every-period threat japan")
        .noneMatch(told -> DIFFERENCES.stream().anyMatch(kind -> told.startsWith(kind.id())));
  }

  /** Each of the four families of tests, two on an axis, may err in one of twenty tables. */
  @Test
  void whereOnlyChanceDiffersADifferenceIsRarelyFound() throws IOException {
    int tables = 12;
    int wrong = 0;
    ComparisonPlan quick = new ComparisonPlan(1, 400, 5, 10, Periods.DEFAULT, Set.of(), Set.of());
    for (int seed = 0; seed < tables; seed++) {
      Comparison comparison = compare(StudyTable.alike(seed), audience(), quick);
      if (comparison.findings().stream().anyMatch(f -> DIFFERENCES.contains(f.kind()))) {
        wrong++;
      }
    }
    assertThat(wrong).isLessThanOrEqualTo(tables / 3);
  }

  @Test
  void aChangeAtAnEventTellsWhereTheShareIsLarger() throws IOException {
    Comparison comparison = compare(StudyTable.study(1), events());
    Finding change = find(comparison, "changed threat japan");
    assertThat(change.of().get(0).label()).isEqualTo("before the outbreak (1939)");
    assertThat(change.others().get(0).label())
        .isEqualTo("after the outbreak (1939) and before the turn (1943-02-02)");
    assertThat(change.test().difference().interval().orElseThrow().low()).isPositive();
    assertThat(told(comparison)).contains("every-period threat japan");
    assertThat(comparison.findings().stream().filter(f -> f.kind() == Kind.CHANGED))
        .allMatch(f -> f.axis().axis().id().equals("war-purpose"));
  }

  @Test
  void holdersAndGroupsDisagree() {
    List<StatementRow> rows = new ArrayList<>();
    List<String> holders = List.of("Ames", "Bell", "Cole", "Dunn");
    for (int document = 0; document < 32; document++) {
      int holder = document % 4;
      Rows one =
          row("d" + document, 1)
              .says("japan", "threat")
              .onAxis("war-purpose")
              .by(holders.get(holder));
      rows.add((holder < 2 ? one : one.negated()).build());
      rows.add(
          row("d" + document, 2)
              .says("japan", "militarism")
              .onAxis("war-purpose")
              .by(holders.get(holder))
              .build());
    }
    Finding persons = find(compare(rows, Questions.NONE), "holders-differ threat japan");
    assertThat(FindingWords.sentence(persons))
        .startsWith(
            "Threat is affirmed of Japan by Ames and Bell (16 statements in 16 documents, 2")
        .contains(" and denied by Cole and Dunn (16 statements");
    Comparison grouped = compare(rows, groups());
    assertThat(FindingWords.sentence(find(grouped, "holders-differ threat japan")))
        .contains("by first school (Ames and Bell) (16")
        .contains("denied by second school (Cole and Dunn) (16");
    assertThat(told(grouped)).noneMatch(told -> told.startsWith("holders-differ militarism"));
  }

  @Test
  void quotesTheSurestStatementsOfOtherDocumentsAndHoldersAndTheStrongestAgainst() {
    List<StatementRow> rows = new ArrayList<>();
    for (int document = 0; document < 12; document++) {
      for (String target : StudyTable.TARGETS) {
        rows.add(
            row("d" + document, target.length())
                .says(target, "threat")
                .onAxis("war-purpose")
                .by("H" + document % 3)
                .sure(0.9 - document / 100.0)
                .reading(target + " " + document)
                .build());
      }
    }
    rows.add(against(20, 0.3));
    rows.add(against(21, 0.6));
    Finding finding = find(compare(rows, Questions.NONE), "affirmed-of-all threat japan+germany");
    assertThat(finding.quotations())
        .extracting(coded -> coded.row().text())
        .containsExactly("japan 0", "germany 1", "japan 2");
    assertThat(finding.counterExample().orElseThrow().row().document()).isEqualTo("d21");
  }

  private static StatementRow against(int document, double confidence) {
    return row("d" + document, 1)
        .says("japan", "threat")
        .onAxis("war-purpose")
        .negated()
        .sure(confidence)
        .build();
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() throws IOException {
    List<StatementRow> rows = StudyTable.study(3);
    List<StatementRow> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    assertThat(compare(reversed, events()).findings())
        .extracting(FindingWords::sentence)
        .isEqualTo(
            compare(rows, events()).findings().stream().map(FindingWords::sentence).toList());
  }

  @Test
  void aDifferenceThatOnlyTheCollectionMakesSaysSo() {
    List<StatementRow> rows = new ArrayList<>();
    for (int document = 0; document < 20; document++) {
      say(rows, "j" + document, "japan", "threat", 4);
      say(rows, "g" + document, "germany", "militarism", 3);
      say(rows, "g" + document, "germany", "threat", 1);
    }
    for (int document = 0; document < 6; document++) {
      say(rows, "both" + document, "japan", "militarism", 2);
      say(rows, "both" + document, "germany", "threat", 2);
    }
    Finding finding = find(compare(rows, Questions.NONE), "more-of-one threat japan");
    assertThat(FindingWords.sentence(finding)).endsWith("; depends on what was collected.");
  }

  private static void say(
      List<StatementRow> rows, String document, String target, String category, int times) {
    for (int i = 0; i < times; i++) {
      rows.add(row(document, rows.size()).says(target, category).onAxis("war-purpose").build());
    }
  }
}
