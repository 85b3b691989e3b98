package org.diptych.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.diptych.compare.Cell;
import org.diptych.compare.Comparison;
import org.diptych.compare.Measure;
import org.diptych.compare.TargetNames;

/**
 * What the templates need beside the comparison itself.
 *
 * @param comparison all figures
 * @param links leads from counts to sentences
 * @param labels names categories
 * @param css the style sheet
 * @param script the script that filters
 */
record Page(Comparison comparison, Links links, Labels labels, String css, String script) {

  static Page of(Comparison comparison) {
    return new Page(
        comparison,
        new Links(comparison),
        new Labels(comparison),
        resource("report.css"),
        resource("report.js"));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar lacks " + name, e);
    }
  }

  /** Allows this page's own style and script, and nothing from anywhere else. */
  String contentSecurityPolicy() {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(css), hash(script));
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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

  /** The noun in the number that a count asks for. */
  static String noun(Cell cell, Measure measure, String noun) {
    return cell.count(measure).orElse(0) == 1 ? noun : noun + "s";
  }

  /** "1 statement", "2 statements". */
  static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
