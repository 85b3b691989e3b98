package org.diptych.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Holder;
import org.diptych.statement.Statement;
import org.diptych.statement.Voice;

/** Lists what was looked for and not found. */
final class Silences {

  /** Rows in whose place another one counts say nothing of their own. */
  private static final Set<Standing> REPEATED =
      Set.copyOf(EnumSet.of(Standing.DUPLICATE, Standing.RECODED));

  private final Codebook codebook;
  private final CorpusFacts facts;
  private final List<Coded> rows;

  Silences(Codebook codebook, CorpusFacts facts, List<Coded> rows) {
    this.codebook = codebook;
    this.facts = facts;
    this.rows = rows;
  }

  /** The silences in the order of the codebook; axes that were not looked for have none. */
  List<Silence> of(Tabulation tables, List<String> targets) {
    List<Silence> silences = new ArrayList<>();
    for (AxisTable axis : tables.axes()) {
      for (CategoryRow row : axis.categories()) {
        for (String target : targets) {
          Cell cell = row.cell(target);
          if (cell.measured() && !cell.has(Measure.AFFIRMED)) {
            silences.add(silence(axis, row, target));
          }
        }
      }
    }
    return List.copyOf(silences);
  }

  private Silence silence(AxisTable axis, CategoryRow row, String target) {
    String category = row.category().id();
    List<Coded> said =
        rows.stream()
            .filter(coded -> !REPEATED.contains(coded.standing()))
            .filter(coded -> coded.statement().target().equals(target))
            .filter(c -> codebook.withParents(c.statement().category()).contains(category))
            .toList();
    Predicate<Coded> denies = Coded::negated;
    Predicate<Coded> absence = denies.and(coded -> author(coded.statement()));
    return new Silence(
        axis,
        row,
        target,
        facts.sentencesOf(target),
        facts.documentsOf(target),
        Optional.ofNullable(facts.wordings().get(category)),
        only(said, absence),
        only(said, denies.and(absence.negate())),
        only(said, denies.negate()));
  }

  /**
   * Whether somebody speaks who looks back at the actors: a scholar, or a text's unnamed author.
   */
  private static boolean author(Statement statement) {
    Holder holder = statement.holder();
    return holder.kind().equals(Holder.HISTORIAN)
        || (holder.name().equals(Holder.AUTHOR) && statement.voice() == Voice.AUTHORIAL);
  }

  private static List<Coded> only(List<Coded> rows, Predicate<Coded> wanted) {
    return rows.stream().filter(wanted).collect(Collectors.toUnmodifiableList());
  }
}
