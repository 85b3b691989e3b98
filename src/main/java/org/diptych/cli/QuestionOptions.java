package org.diptych.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.diptych.compare.Comparison;
import org.diptych.compare.Event;
import org.diptych.compare.HolderGroups;
import org.diptych.compare.HolderSlice;
import org.diptych.compare.Questions;
import org.diptych.pipeline.RunFiles;
import org.diptych.statement.StatementsCsv;
import picocli.CommandLine.Option;

/** What compare is asked beside what it always tells. */
final class QuestionOptions {

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "table of events (date, name): what is said before and after each")
  private Path events;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = "table of factions (group, holder): where they disagree")
  private Path groups;

  @Option(
      names = "--facet",
      paramLabel = "meta_x",
      description = "column of the metadata whose values are compared; may be given several times")
  private List<String> facets = new ArrayList<>();

  /**
   * Reads the tables.
   *
   * @param columns of the metadata, without {@code meta_}
   * @throws StartException with all faults
   */
  Questions read(List<String> columns) throws StartException {
    List<String> faults = new ArrayList<>();
    Questions questions =
        new Questions(
            events == null ? List.of() : Event.read(events, faults),
            groups == null ? HolderGroups.NONE : HolderGroups.read(groups, faults),
            facets.stream().map(QuestionOptions::column).distinct().toList());
    for (String facet : questions.facets()) {
      if (!columns.contains(facet)) {
        faults.add(
            "no column '"
                + facet
                + "' in the metadata to compare by; there are: "
                + (columns.isEmpty() ? "none" : String.join(", ", columns)));
      }
    }
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    return questions;
  }

  private static String column(String facet) {
    return facet.startsWith(StatementsCsv.META)
        ? facet.substring(StatementsCsv.META.length())
        : facet;
  }

  /**
   * Which holders of the user's groups hold nothing: their names may be written otherwise.
   *
   * @return one line; empty if all are there
   */
  static Optional<String> unknownHolders(Questions questions, Comparison comparison) {
    Set<String> known =
        comparison.holders().stream().map(HolderSlice::name).collect(Collectors.toSet());
    List<String> unknown =
        questions.groups().groupOf().keySet().stream()
            .filter(name -> !known.contains(name))
            .toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no statement of these holders of --groups: "
                + String.join(", ", unknown)
                + "; write them as the column 'holder' of "
                + RunFiles.STATEMENTS
                + " does");
  }
}
