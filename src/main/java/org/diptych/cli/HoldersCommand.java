package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.diptych.evaluate.HolderVariants;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Words;
import org.diptych.pipeline.RunFiles;
import org.diptych.statement.Holder;
import org.diptych.statement.StatementsCsv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the names of holders that may mean one, and drafts rows for those unknown. */
@Command(
    name = "holders",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Drafts rows for holders.tsv, one for each holder of a run that the lexicon does not know, and"
          + " for names that may mean one holder; the most frequent name first.",
      "Read them before you use them: whether two names mean one person only you can tell."
    })
final class HoldersCommand implements Callable<Integer> {

  private static final String HEADER =
      "value\tcountry\tkind\trole\tfrom\tto\tphrase\texample\tcounterexample";

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OUT", description = "output folder, or statements.csv")
  private Path out;

  @ArgGroup(exclusive = true)
  private LexiconChoice lexicon = new LexiconChoice();

  HoldersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Lexicon tables = lexicon.load();
    Path file = Files.isDirectory(out) ? out.resolve(RunFiles.STATEMENTS) : out;
    int drafted = 0;
    terminal.out().println(HEADER);
    for (List<HolderVariants.Name> group : HolderVariants.of(StatementsCsv.read(file))) {
      List<HolderVariants.Name> usable =
          group.stream().filter(name -> name.holder().name().matches("[^\\t()|*…]+")).toList();
      boolean unknown = usable.stream().anyMatch(name -> !known(tables, name.holder().name()));
      if (!usable.isEmpty() && unknown) {
        terminal.out().println(row(usable));
        drafted++;
      }
    }
    terminal.out().flush();
    terminal.message(
        drafted + " rows drafted; where a phrase has a choice, names are to be merged");
    return Exit.OK;
  }

  private static String row(List<HolderVariants.Name> names) {
    Holder holder = names.get(0).holder();
    List<String> all = names.stream().map(name -> name.holder().name()).toList();
    String phrase = all.size() == 1 ? all.get(0) : "(" + String.join("|", all) + ")";
    String example =
        names.stream()
            .map(HolderVariants.Name::example)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return List.of(holder.name(), holder.country(), holder.kind(), "", "", "", phrase, example, "")
        .stream()
        .map(cell -> cell.replaceAll("\\s+", " "))
        .collect(Collectors.joining("\t"));
  }

  /** Whether a row of the lexicon has the whole name as a wording, or as its canonical name. */
  private static boolean known(Lexicon lexicon, String name) {
    return lexicon.languages().stream()
        .map(lexicon::language)
        .anyMatch(tables -> tables.holder(name).isPresent() || worded(tables, name));
  }

  private static boolean worded(LanguageLexicon tables, String name) {
    Words words = tables.holders().words(name);
    return tables.holders().match(words, null).stream()
        .anyMatch(match -> match.begin() == 0 && match.end() == name.length());
  }
}
