package org.diptych.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compiles the tables of one language. */
final class LanguageLoader {

  /** The tables that a language can have beside one per axis. */
  static final List<String> TABLES =
      List.of(
          "language",
          "targets",
          "holders",
          "context",
          "headings",
          "genres",
          "dates",
          "abbreviations");

  private static final Set<String> HOLDER_KINDS =
      Set.of("person", "body", "office", "state", "conference", "historian");
  private static final Set<String> ROLES = Set.of("sender", "addressee", "speaker", "body");
  private static final Set<String> GENRES =
      Set.of(
          "direct",
          "report",
          "authorial",
          "conversation",
          "enclosure",
          "references",
          "notes",
          "caption",
          "citation");
  private static final Set<String> DATINGS =
      Set.of("date", "event", "clause", "remembered", "present");
  private static final Map<String, Integer> NUMBERED = Map.of("month", 12, "day", 31);
  private static final Set<String> SPOKEN = Set.of("reporting", "introducing", "wanting");
  private static final Set<String> ACTS =
      Set.of("state", "denounce", "warn", "demand", "promise", "deny", "propose", "ask");

  private final LexiconLoader loader;
  private final String language;
  private final Codebook codebook;
  private final boolean spaced;

  LanguageLoader(LexiconLoader loader, String language, Codebook codebook, boolean spaced) {
    this.loader = loader;
    this.language = language;
    this.codebook = codebook;
    this.spaced = spaced;
  }

  LanguageLexicon load() {
    Table<Entry.Target> targets =
        table("targets", List.of("value", "kind", "from", "to"), this::target);
    if (targets.entries().isEmpty()) {
      loader.fault(loader.name(language + "/targets.tsv") + ": no such table, or no row in it");
    }
    Table<Entry.Holder> holders =
        table("holders", List.of("value", "country", "kind", "role", "from", "to"), this::holder);
    Table<Entry.Context> contexts =
        table(
            "context", List.of("value", "direction"), this::context, Entry.Context::tellsWhoSpeaks);
    Table<Entry.Heading> headings = table("headings", List.of("value"), this::heading);
    Table<Entry.Genre> genres = table("genres", List.of("value"), this::genre);
    Table<Entry.Dating> dates = table("dates", List.of("value"), this::dating);
    Set<String> abbreviations = abbreviations();
    Set<String> conditions = conditions(contexts);
    Map<String, Table<Entry.Cue>> cues = new LinkedHashMap<>();
    for (Codebook.Axis axis : codebook.axes()) {
      cues.put(
          axis.id(),
          table(
              axis.id(),
              List.of("value", "from", "to", "unless"),
              row -> cue(row, axis.id(), conditions)));
    }
    return new LanguageLexicon(
        language, spaced, targets, holders, contexts, headings, genres, dates, abbreviations, cues);
  }

  private Set<String> abbreviations() {
    Set<String> abbreviations = new LinkedHashSet<>();
    for (Row row : loader.rows(language, "abbreviations", List.of())) {
      if (!row.phrase().endsWith(".")) {
        loader.fault(row.fault("'" + row.phrase() + "' does not end with a full stop"));
      }
      abbreviations.add(row.phrase());
    }
    return abbreviations;
  }

  private Set<String> conditions(Table<Entry.Context> contexts) {
    Set<String> conditions = new HashSet<>();
    conditions.add(Entry.Cue.UNNAMED);
    codebook.categories().forEach(category -> conditions.add(category.id()));
    contexts.entries().forEach(context -> conditions.add(context.kind()));
    Arrays.stream(TargetKind.values()).forEach(kind -> conditions.add(kind.id()));
    return conditions;
  }

  private <E extends Entry> Table<E> table(
      String name, List<String> columns, Function<Row, E> compile) {
    return table(name, columns, compile, entry -> true);
  }

  /**
   * @param layer what an entry tells; entries that tell something else do not compete for words
   */
  private <E extends Entry> Table<E> table(
      String name, List<String> columns, Function<Row, E> compile, Predicate<E> layer) {
    List<E> entries = new ArrayList<>();
    Map<Boolean, PhraseTrie<E>> layers = new TreeMap<>();
    for (Row row : loader.rows(language, name, columns)) {
      try {
        Phrase phrase = Phrase.parse(row.phrase(), spaced);
        E entry = compile.apply(row);
        PhraseTrie<E> trie = layers.computeIfAbsent(layer.test(entry), l -> new PhraseTrie<>());
        Conflicts.find(entry, trie.add(phrase, entry)).ifPresent(loader::fault);
        entries.add(entry);
      } catch (IllegalArgumentException e) {
        loader.fault(row.fault(e.getMessage()));
      }
    }
    return new Table<>(entries, layers.values(), spaced);
  }

  private Entry.Target target(Row row) {
    TargetKind kind =
        TargetKind.of(row.cell("kind"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "unknown kind '"
                            + row.cell("kind")
                            + "'; write name, people, body, description, pronoun, rival or other"));
    String value = value(row);
    List<String> targets =
        value.equals("?") || kind == TargetKind.OTHER ? List.of() : List.of(value.split("\\s+"));
    targets.forEach(target -> id(target, "value"));
    return new Entry.Target(row, period(row), targets, kind);
  }

  private Entry.Holder holder(Row row) {
    String kind = oneOf(row.cell("kind"), "kind", HOLDER_KINDS);
    String country = row.cell("country");
    if (!country.isEmpty()) {
      id(country, "country");
    }
    return new Entry.Holder(row, period(row), value(row), country, kind);
  }

  private Entry.Context context(Row row) {
    String[] value = value(row).split("/", 2);
    String act = value.length < 2 ? "" : value[1];
    if (SPOKEN.contains(value[0]) && value.length == 2) {
      oneOf(act, "act", ACTS);
    } else if (value.length == 2) {
      for (String concerned : act.split(" ", -1)) {
        oneOf(
            concerned.startsWith("-") ? concerned.substring(1) : concerned,
            "axis or category",
            axesAndCategories());
      }
    }
    Direction direction =
        Direction.of(row.cell("direction"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "unknown direction '"
                            + row.cell("direction")
                            + "'; write forward, backward, bidirectional, terminate or pseudo"));
    return new Entry.Context(row, value[0], act, direction);
  }

  private Set<String> axesAndCategories() {
    Set<String> ids = new HashSet<>();
    codebook.axes().forEach(axis -> ids.add(axis.id()));
    codebook.categories().forEach(category -> ids.add(category.id()));
    return ids;
  }

  private Entry.Heading heading(Row row) {
    return new Entry.Heading(row, oneOf(value(row), "value", ROLES));
  }

  private Entry.Genre genre(Row row) {
    return new Entry.Genre(row, oneOf(value(row), "value", GENRES));
  }

  /** {@code month/8}, {@code day/2}, or the bare name of another kind. */
  private Entry.Dating dating(Row row) {
    String[] value = value(row).split("/", 2);
    Integer most = NUMBERED.get(value[0]);
    if (most == null || value.length < 2) {
      return new Entry.Dating(row, oneOf(value(row), "value", DATINGS), 0);
    }
    if (!value[1].matches("\\d{1,2}") || Integer.parseInt(value[1]) > most) {
      throw new IllegalArgumentException(
          "'" + value[1] + "' is no " + value[0] + "; there are " + most);
    }
    return new Entry.Dating(row, value[0], Integer.parseInt(value[1]));
  }

  private Entry.Cue cue(Row row, String axis, Set<String> conditions) {
    String category = value(row);
    if (codebook.category(category).filter(c -> c.axis().equals(axis)).isEmpty()) {
      throw new IllegalArgumentException(
          "no category '"
              + category
              + "' in the axis "
              + axis
              + "; there are: "
              + String.join(
                  ", ", codebook.categories(axis).stream().map(Codebook.Category::id).toList()));
    }
    String words = row.cell("unless");
    Set<String> unless =
        words.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(words.split("\\s+")));
    for (String condition : unless) {
      if (!conditions.contains(condition)) {
        throw new IllegalArgumentException(
            "unknown word '"
                + condition
                + "' in 'unless'; it takes categories, kinds of context.tsv"
                + " and targets.tsv, and '"
                + Entry.Cue.UNNAMED
                + "'");
      }
    }
    return new Entry.Cue(row, period(row), axis, category, unless);
  }

  private static String value(Row row) {
    if (row.value().isEmpty()) {
      throw new IllegalArgumentException("the cell 'value' is empty");
    }
    return row.value();
  }

  /** A country that is written in two ways would be two countries. */
  private static void id(String text, String column) {
    if (!text.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "'" + text + "' in '" + column + "': ids are lower-case letters, digits and hyphens");
    }
  }

  private static Period period(Row row) {
    return Period.parse(row.cell("from"), row.cell("to"));
  }

  private static String oneOf(String word, String column, Set<String> words) {
    if (!words.contains(word)) {
      throw new IllegalArgumentException(
          "unknown "
              + column
              + " '"
              + word
              + "'; there are: "
              + String.join(", ", words.stream().sorted().toList()));
    }
    return word;
  }
}
