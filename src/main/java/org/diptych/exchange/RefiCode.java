package org.diptych.exchange;

import static org.diptych.exchange.Xml.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;

/**
 * A code of a REFI-QDA codebook or project (REFI-QDA 1.5, section 5).
 *
 * @param guid the same in every export
 * @param name for people
 * @param codable whether passages can have it
 * @param description what it means; the last line, in brackets, names it in the codebook and says
 *     of an axis if it is off
 * @param children codes below it
 */
record RefiCode(
    String guid, String name, boolean codable, String description, List<RefiCode> children) {

  /** The code above those of the holders. */
  static final String HOLDERS = "Holders";

  /** The codes of a codebook: axes, below them categories, below those their sub-codes. */
  static List<RefiCode> of(Codebook codebook) {
    return of(codebook, Map.of());
  }

  /**
   * The codes of a project: those of the codebook, below each category one for each target of which
   * it is affirmed or denied, and the holders. So a code says all that makes a statement, for tools
   * that put all codes of a passage into one heap.
   */
  static List<RefiCode> of(CodedCorpus corpus) {
    Map<String, Map<String, RefiCode>> statements = new TreeMap<>();
    Map<String, RefiCode> holders = new TreeMap<>();
    for (StatementRow row : corpus.rows()) {
      Statement s = row.statement();
      statements
          .computeIfAbsent(s.category(), category -> new TreeMap<>())
          .computeIfAbsent(s.code(), code -> leaf(guid("statement", code), code));
      String holder = s.holder().name();
      if (!holder.isEmpty()) {
        holders.computeIfAbsent(holder, name -> leaf(holderGuid(name), name));
      }
    }
    List<RefiCode> codes = new ArrayList<>(of(corpus.codebook(), statements));
    if (!holders.isEmpty()) {
      codes.add(
          new RefiCode(
              guid("holders", ""),
              HOLDERS,
              false,
              "Whose view it is",
              List.copyOf(holders.values())));
    }
    return codes;
  }

  private static RefiCode leaf(String guid, String name) {
    return new RefiCode(guid, name, true, "", List.of());
  }

  private static List<RefiCode> of(Codebook codebook, Map<String, Map<String, RefiCode>> below) {
    return codebook.axes().stream()
        .map(
            axis ->
                new RefiCode(
                    guid("axis", axis.id()),
                    axis.label(),
                    false,
                    axis.definition() + "\n[" + axis.id() + (axis.on() ? "]" : ", off]"),
                    categories(codebook, axis.id(), "", below)))
        .toList();
  }

  private static List<RefiCode> categories(
      Codebook codebook, String axis, String parent, Map<String, Map<String, RefiCode>> below) {
    List<RefiCode> codes = new ArrayList<>();
    for (Codebook.Category c : codebook.categories(axis)) {
      if (c.parent().equals(parent)) {
        List<RefiCode> children = new ArrayList<>(categories(codebook, axis, c.id(), below));
        children.addAll(below.getOrDefault(c.id(), Map.of()).values());
        codes.add(
            new RefiCode(
                guid("category", c.id()),
                c.label(),
                true,
                c.definition() + "\n[" + axis + "/" + c.id() + "]",
                children));
      }
    }
    return codes;
  }

  /** The GUID of the code of a statement. */
  static String guid(Statement statement) {
    return guid("statement", statement.code());
  }

  /** The GUID of the code of a holder. */
  static String holderGuid(String name) {
    return guid("holder", name);
  }

  /** A GUID that depends on nothing but what it names (RFC 9562, version 3). */
  static String guid(String kind, String name) {
    return UUID.nameUUIDFromBytes(("diptych/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** Writes codes as {@code Codes}. */
  static void write(Xml xml, List<RefiCode> codes) throws IOException {
    xml.element(
        "Codes",
        with(),
        () -> {
          for (RefiCode code : codes) {
            code.write(xml);
          }
        });
  }

  private void write(Xml xml) throws IOException {
    Map<String, String> attributes =
        with("guid", guid, "name", name, "isCodable", Boolean.toString(codable));
    if (description.isEmpty() && children.isEmpty()) {
      xml.empty("Code", attributes);
      return;
    }
    xml.element(
        "Code",
        attributes,
        () -> {
          if (!description.isEmpty()) {
            xml.element("Description", with(), description);
          }
          for (RefiCode child : children) {
            child.write(xml);
          }
        });
  }
}
