package org.diptych.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Reads a REFI-QDA codebook as a {@code codebook.tsv}. A code that cannot be given to passages, and
 * has others below it, is an axis; the others at the top stand on an axis with the file's name. Ids
 * are those that Diptych put into the description, else they are made of the name.
 */
final class RefiCodebookReader {

  private static final long LONGEST = 50L * 1024 * 1024;

  private static final Pattern ID =
      Pattern.compile("(?s)(.*?)\\s*\\[(?:[a-z0-9-]+/)?([a-z0-9][a-z0-9-]*)(, off)?\\]\\s*");

  private final List<CodebookTable.Row> rows = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int colours;

  private RefiCodebookReader() {}

  /**
   * Reads a codebook.
   *
   * @throws IOException if it is none, or of another version; the message is one line
   */
  static ImportedCodebook read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": there is no such file");
    }
    if (Files.size(file) > LONGEST) {
      throw new IOException(file + ": is larger than a codebook can be; it is not read");
    }
    Element root = XmlTree.parse(file.toString(), Files.readAllBytes(file));
    checkRoot(file.toString(), root, "CodeBook", RefiWriter.CODEBOOK);
    RefiCodebookReader reader = new RefiCodebookReader();
    String name = file.getFileName().toString();
    reader.top(XmlTree.child(root, "Codes").orElse(root), name.replaceFirst("\\.[^.]*$", ""));
    int sets = XmlTree.child(root, "Sets").map(s -> XmlTree.children(s, "Set").size()).orElse(0);
    List<String> remarks = new ArrayList<>();
    if (sets > 0) {
      remarks.add(sets + " sets of codes have no place in a codebook.tsv and were left out");
    }
    if (reader.colours > 0) {
      remarks.add(reader.colours + " colours have no place in a codebook.tsv and were left out");
    }
    if (reader.rows.isEmpty()) {
      throw new IOException(file + ": the codebook has no codes");
    }
    return new ImportedCodebook(new CodebookTable(reader.rows), remarks);
  }

  /** Checks what a REFI-QDA file says that it is. */
  static void checkRoot(String file, Element root, String name, String namespace)
      throws IOException {
    String found = String.valueOf(root.getNamespaceURI());
    String family = namespace.substring(0, namespace.lastIndexOf(':') + 1);
    if (!name.equals(root.getLocalName()) || !found.startsWith(family)) {
      throw new IOException(file + ": is no REFI-QDA file with a " + name);
    }
    if (!found.equals(namespace)) {
      throw new IOException(
          "%s: is REFI-QDA %s; only 1.0 can be read"
              .formatted(file, found.substring(family.length())));
    }
  }

  private void top(Element codes, String file) {
    List<Element> loose = new ArrayList<>();
    for (Element code : XmlTree.children(codes, "Code")) {
      boolean axis =
          code.getAttribute("isCodable").matches("false|0")
              && !XmlTree.children(code, "Code").isEmpty();
      if (axis) {
        String id = id(code);
        rows.add(new CodebookTable.Row(id, "", "", name(code), definition(code), on(code)));
        XmlTree.children(code, "Code").forEach(child -> category(child, id, ""));
      } else {
        loose.add(code);
      }
    }
    if (!loose.isEmpty()) {
      String id = unique(slug(file));
      rows.add(new CodebookTable.Row(id, "", "", file, "", "yes"));
      loose.forEach(code -> category(code, id, ""));
    }
  }

  private void category(Element code, String axis, String parent) {
    String id = id(code);
    rows.add(new CodebookTable.Row(axis, id, parent, name(code), definition(code), ""));
    XmlTree.children(code, "Code").forEach(child -> category(child, axis, id));
  }

  private static String name(Element code) {
    return code.getAttribute("name");
  }

  private static String definition(Element code) {
    String description = XmlTree.text(code, "Description");
    Matcher id = ID.matcher(description);
    return id.matches() ? id.group(1) : description;
  }

  private static String on(Element axis) {
    Matcher id = ID.matcher(XmlTree.text(axis, "Description"));
    return id.matches() && id.group(3) != null ? "no" : "yes";
  }

  private String id(Element code) {
    colours += code.getAttribute("color").isEmpty() ? 0 : 1;
    Matcher id = ID.matcher(XmlTree.text(code, "Description"));
    return unique(id.matches() ? id.group(2) : slug(name(code)));
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-+|-+$", "");
  }

  private String unique(String slug) {
    String stem = slug.isEmpty() ? "code" : slug;
    String id = stem;
    for (int i = 2; !ids.add(id); i++) {
      id = stem + "-" + i;
    }
    return id;
  }
}
