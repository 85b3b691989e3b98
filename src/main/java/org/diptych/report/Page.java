package org.diptych.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.compare.Cell;
import org.diptych.compare.Comparison;
import org.diptych.compare.Event;
import org.diptych.compare.Interval;
import org.diptych.compare.Juxtaposition;
import org.diptych.compare.Measure;
import org.diptych.compare.TargetNames;
import org.diptych.lexicon.Sha256;

/**
 * What the templates need beside the comparison itself.
 *
 * @param comparison all figures
 * @param methods how the statements were found, if that is known
 * @param labels names categories
 * @param juxtapositions where the documents themselves set the targets side by side
 * @param events that the timeline shows
 * @param documents names the pages of documents
 * @param data all statements, for the script
 * @param css the style sheet
 * @param script shows the statements
 */
record Page(
    Comparison comparison,
    Optional<Methods> methods,
    Labels labels,
    List<Juxtaposition> juxtapositions,
    List<Event> events,
    DocumentNames documents,
    String data,
    String css,
    String script) {

  private static final List<String> SCRIPTS =
      List.of("view.js", "page.js", "corrections.js", "concordance.js", "verdicts.js");

  static Page of(Comparison comparison, Background background) {
    List<Juxtaposition> juxtapositions = comparison.juxtapositions();
    DocumentNames documents = new DocumentNames(background.texts().isPresent());
    Fields fields = new Fields(comparison, new Beside(juxtapositions));
    return new Page(
        comparison,
        background.methods(),
        new Labels(comparison),
        juxtapositions,
        background.events(),
        documents,
        new StatementData(comparison, fields, new Cues(background.lexicon()), documents).json(),
        resource("report.css"),
        SCRIPTS.stream().map(Page::resource).collect(Collectors.joining("\n")));
  }

  static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar lacks " + name, e);
    }
  }

  /** Allows this page's own style and script, and nothing from anywhere else. */
  String contentSecurityPolicy() {
    return contentSecurityPolicy(css, Optional.of(script));
  }

  static String contentSecurityPolicy(String css, Optional<String> script) {
    return Stream.of(
            "default-src 'none'",
            "style-src '" + hash(css) + "'",
            script.map(content -> "script-src '" + hash(content) + "'").orElse(""),
            "base-uri 'none'",
            "form-action 'none'")
        .filter(directive -> !directive.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String hash(String content) {
    byte[] digest = Sha256.digest().digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /** The targets for people, as in "Japan and Germany". */
  String targetNames(String conjunction) {
    List<String> names = comparison.targets().stream().map(TargetNames::name).toList();
    int last = names.size() - 1;
    return names.stream().limit(last).collect(Collectors.joining(", "))
        + " "
        + conjunction
        + " "
        + names.get(last);
  }

  /** The class that gives a target its colour. */
  String colour(String target) {
    return "t" + (comparison.targets().indexOf(target) + 1);
  }

  static String figure(OptionalInt figure) {
    return figure.isPresent() ? Integer.toString(figure.getAsInt()) : Cell.NOT_AVAILABLE;
  }

  static String percent(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.1f%%", 100 * share.getAsDouble())
        : Cell.NOT_AVAILABLE;
  }

  /** An interval of shares, as in "9.1–19.0%". */
  static String percent(Interval interval) {
    return String.format(Locale.ROOT, "%.1f–%.1f%%", 100 * interval.low(), 100 * interval.high());
  }

  /** The noun in the number that a count asks for. */
  static String noun(Cell cell, Measure measure, String noun) {
    return cell.count(measure).orElse(0) == 1 ? noun : noun + "s";
  }

  /** "1 statement", "2 statements". */
  static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
