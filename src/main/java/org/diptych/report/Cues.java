package org.diptych.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.PartialDate;
import org.diptych.lexicon.Table;
import org.diptych.statement.Span;
import org.diptych.statement.StatementRow;

/**
 * Finds in a statement's sentence the words by which the lexicon rows in its evidence found it. The
 * table of statements does not say where they stand; the lexicon finds them again.
 */
final class Cues {

  private final Optional<Lexicon> lexicon;

  Cues(Optional<Lexicon> lexicon) {
    this.lexicon = lexicon;
  }

  /** The cues in the row's sentence, in its order, none overlapping another. */
  List<Span> of(StatementRow row) {
    if (lexicon.isEmpty()) {
      return List.of();
    }
    PartialDate date = PartialDate.tryParse(row.documentDate()).orElse(null);
    TreeSet<Span> spans = new TreeSet<>(Comparator.naturalOrder());
    for (Table<Entry.Cue> table : tables(row)) {
      for (Match<Entry.Cue> match : table.match(table.words(row.text()), date)) {
        if (row.statement().evidence().contains(match.entry().id())) {
          spans.add(new Span(match.begin(), match.end()));
        }
      }
    }
    return apart(spans);
  }

  /** The tables that the evidence names: of its language, on its axis. */
  private List<Table<Entry.Cue>> tables(StatementRow row) {
    return row.statement().evidence().stream()
        .map(id -> id.split("/", 3))
        .filter(parts -> parts.length == 3 && lexicon.get().languages().contains(parts[0]))
        .map(parts -> Optional.ofNullable(lexicon.get().language(parts[0]).cues().get(parts[1])))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static List<Span> apart(Iterable<Span> sorted) {
    List<Span> apart = new ArrayList<>();
    for (Span span : sorted) {
      Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && last.overlaps(span)) {
        apart.set(apart.size() - 1, new Span(last.begin(), Math.max(last.end(), span.end())));
      } else {
        apart.add(span);
      }
    }
    return List.copyOf(apart);
  }
}
