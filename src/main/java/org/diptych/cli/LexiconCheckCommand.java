package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Shadows;
import org.diptych.lexicon.Table;
import org.diptych.statement.LexiconExamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a user's lexicon. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks a lexicon of your own: its rows, their examples and counterexamples, rows that keep"
          + " others from being found; with a corpus also rows that are never found, or too often.",
      "Exit codes: 0 all is well, or notes only; 1 an example fails; 2 a row is wrong."
    })
final class LexiconCheckCommand implements Callable<Integer> {

  /** Fewer sentences than this are never too many. */
  private static final int FEW = 5;

  private final Terminal terminal;

  @Mixin private OwnLexicon own;

  @Option(
      names = "--corpus",
      paramLabel = "IN",
      description = "documents in which the rows are counted")
  private Path corpus;

  @Option(
      names = "--often",
      paramLabel = "PERCENT",
      defaultValue = "2",
      description =
          "a cue in more of the sentences than this is noted (default: ${DEFAULT-VALUE} percent)")
  private double often;

  private final List<String> notes = new ArrayList<>();
  private int rows;

  LexiconCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, UIMAException {
    Lexicon lexicon = own.load();
    List<LanguageLexicon> languages = lexicon.languages().stream().map(lexicon::language).toList();
    List<String> faults =
        languages.stream()
            .flatMap(tables -> LexiconExamples.faults(tables, own::has).stream())
            .toList();
    for (LanguageLexicon tables : languages) {
      LexiconExamples.tables(tables).forEach(table -> note(tables, table));
    }
    List<String> unread = corpus == null ? List.of() : use(lexicon, languages);
    Stream.of(faults, notes, unread)
        .flatMap(List::stream)
        .forEach(line -> terminal.out().println(line));
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%d rows of %s: %d fail, %d notes%n",
            rows,
            own.folder(),
            faults.size(),
            notes.size());
    terminal.out().flush();
    return faults.isEmpty() && unread.isEmpty() ? Exit.OK : Exit.SOME_FAILED;
  }

  private <E extends Entry> void note(LanguageLexicon tables, Table<E> table) {
    for (E entry : table.entries()) {
      if (own.has(entry.row())) {
        rows++;
        if (entry.row().example().isEmpty()) {
          notes.add(entry.row().fault("'" + entry.row().phrase() + "' has no example"));
        }
      }
    }
    for (Shadows.Shadow shadow : Shadows.find(tables, table)) {
      if (own.has(shadow.entry().row()) || own.has(shadow.by().row())) {
        notes.add(
            shadow
                .entry()
                .row()
                .fault(
                    String.format(
                        Locale.ROOT,
                        "%d of %d wordings of '%s' are found as '%s' (%s:%d)",
                        shadow.taken(),
                        shadow.wordings(),
                        shadow.entry().row().phrase(),
                        shadow.by().row().phrase(),
                        shadow.by().row().file(),
                        shadow.by().row().line())));
      }
    }
  }

  private List<String> use(Lexicon lexicon, List<LanguageLexicon> languages)
      throws IOException, UIMAException {
    RowUse use = new RowUse();
    List<String> unread =
        CorpusScan.each(
            corpus,
            own.language(),
            own.folder(),
            own.alone(),
            lexicon,
            (name, document) -> use.add(document));
    for (LanguageLexicon tables : languages) {
      Stream.concat(LexiconExamples.tables(tables), Stream.of(tables.genres()))
          .flatMap(table -> table.entries().stream())
          .filter(entry -> own.has(entry.row()))
          .forEach(entry -> note(entry, use));
    }
    return unread;
  }

  private void note(Entry entry, RowUse use) {
    int found = use.of(entry);
    String phrase = "'" + entry.row().phrase() + "' is found in ";
    if (found == 0) {
      notes.add(entry.row().fault(phrase + "no sentence of " + corpus));
    } else if (entry instanceof Entry.Cue
        && found >= FEW
        && 100.0 * found > often * use.sentences()) {
      notes.add(
          entry.row().fault(phrase + found + " of " + use.sentences() + " sentences of " + corpus));
    }
  }
}
