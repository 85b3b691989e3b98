package org.diptych.compatibility;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.uima.resource.ResourceCreationSpecifier;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.resource.metadata.TypeDescription;
import org.diptych.cli.CommandTree;
import org.diptych.cli.WrittenTables;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Lexicon;
import org.diptych.reference.Components;
import org.diptych.reference.Scratch;
import picocli.CommandLine.Model.ArgSpec;

/**
 * Something that others rely on, as lines: what it belongs to, a tabulator, the thing itself. What
 * was promised stands in a committed file.
 */
enum Promise {
  /** Classes, methods and constants for Java code of others. */
  API(PublicApi::signatures),
  /** Types and features with their ranges. */
  TYPES(Promise::typesAndFeatures),
  /** Parameters of components with types and defaults. */
  PARAMETERS(Promise::parameters),
  /** Options and arguments of commands. */
  OPTIONS(Promise::options),
  /** Columns of tables. */
  COLUMNS(Promise::columns),
  /** Ids of the rows of the lexicon, which stand in the evidence of statements. */
  ENTRIES(Promise::entries);

  private static final Path FOLDER = Path.of("src/test/resources/org/diptych/compatibility");

  /** What others must do from now on, where it is new in something that they use. */
  private static final Pattern DEMAND = Pattern.compile("\\babstract\\b|\\bmandatory\\b");

  private final Callable<SortedSet<String>> source;

  Promise(Callable<SortedSet<String>> source) {
    this.source = source;
  }

  SortedSet<String> now() throws Exception {
    return source.call();
  }

  Path file() {
    return FOLDER.resolve(name().toLowerCase(Locale.ROOT) + ".txt");
  }

  SortedSet<String> promised() throws IOException {
    return new TreeSet<>(Files.readAllLines(file(), StandardCharsets.UTF_8));
  }

  /** What is gone or has changed, and what is demanded of those who rely on the rest. */
  static SortedSet<String> broken(Set<String> promised, Set<String> now) {
    SortedSet<String> broken = new TreeSet<>(promised);
    broken.removeAll(now);
    Set<String> known = promised.stream().map(Promise::owner).collect(Collectors.toSet());
    added(promised, now).stream()
        .filter(line -> known.contains(owner(line)) && DEMAND.matcher(line).find())
        .forEach(broken::add);
    return broken;
  }

  static SortedSet<String> added(Set<String> promised, Set<String> now) {
    SortedSet<String> added = new TreeSet<>(now);
    added.removeAll(promised);
    return added;
  }

  private static String owner(String line) {
    return line.substring(0, Math.max(0, line.indexOf('\t')));
  }

  private static SortedSet<String> typesAndFeatures() throws Exception {
    SortedSet<String> lines = new TreeSet<>();
    for (TypeDescription type : Components.types().getTypes()) {
      lines.add(type.getName() + "\tbelow " + type.getSupertypeName());
      for (FeatureDescription feature : type.getFeatures()) {
        lines.add(type.getName() + "\t" + feature.getName() + " " + feature.getRangeTypeName());
      }
    }
    return lines;
  }

  private static SortedSet<String> parameters() throws Exception {
    SortedSet<String> lines = new TreeSet<>();
    for (Map.Entry<String, ResourceCreationSpecifier> c : Components.all().entrySet()) {
      ProcessingResourceMetaData meta = (ProcessingResourceMetaData) c.getValue().getMetaData();
      lines.add(c.getKey() + "\t(component)");
      for (ConfigurationParameter parameter :
          meta.getConfigurationParameterDeclarations().getConfigurationParameters()) {
        Object usual =
            meta.getConfigurationParameterSettings().getParameterValue(parameter.getName());
        lines.add(
            String.join(
                " ",
                c.getKey() + "\t" + parameter.getName(),
                parameter.getType() + (parameter.isMultiValued() ? "[]" : ""),
                parameter.isMandatory() && usual == null ? "mandatory" : "optional",
                usual instanceof Object[] values ? List.of(values).toString() : "" + usual));
      }
    }
    return lines;
  }

  private static SortedSet<String> options() {
    SortedSet<String> lines = new TreeSet<>();
    CommandTree.commands()
        .forEach(
            (name, command) -> {
              lines.add(name + "\t(command)");
              command
                  .getCommandSpec()
                  .options()
                  .forEach(
                      option ->
                          List.of(option.names())
                              .forEach(n -> lines.add(name + "\t" + n + need(option))));
              command
                  .getCommandSpec()
                  .positionalParameters()
                  .forEach(p -> lines.add(name + "\t" + p.index() + need(p)));
            });
    return lines;
  }

  private static String need(ArgSpec argument) {
    return argument.required() ? " mandatory" : "";
  }

  private static SortedSet<String> columns() throws Exception {
    SortedSet<String> lines = new TreeSet<>();
    Scratch.run(
        folder ->
            WrittenTables.in(folder)
                .forEach(
                    (command, files) ->
                        files.forEach(
                            (file, columns) ->
                                columns.forEach(
                                    column ->
                                        lines.add(
                                            command.split(" ")[0] + " " + file + "\t" + column)))));
    return lines;
  }

  private static SortedSet<String> entries() {
    Lexicon lexicon = Lexicon.shipped();
    List<Entry> entries = new ArrayList<>();
    for (String name : lexicon.languages()) {
      var language = lexicon.language(name);
      entries.addAll(language.targets().entries());
      entries.addAll(language.holders().entries());
      entries.addAll(language.contexts().entries());
      entries.addAll(language.headings().entries());
      entries.addAll(language.genres().entries());
      entries.addAll(language.dates().entries());
      language.cues().values().forEach(table -> entries.addAll(table.entries()));
    }
    return entries.stream().map(Entry::id).collect(Collectors.toCollection(TreeSet::new));
  }
}
