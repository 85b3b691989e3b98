package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.diptych.evaluate.CodedDocument;
import org.diptych.evaluate.Coding;
import org.diptych.evaluate.CodingReader;
import org.diptych.exchange.ImportedCoding;
import org.diptych.inception.CorrectedDocument;
import org.diptych.inception.ExportedProject;
import org.diptych.lexicon.Lexicon;
import picocli.CommandLine.Option;

/** Whose coding is taken where people corrected documents in INCEpTION. */
final class CodingSource {

  private static final int SHOWN = 5;

  @Option(
      names = "--coder",
      paramLabel = "NAME",
      description =
          "whose coding of an INCEpTION project; default: the curated one, else that of the only"
              + " annotator")
  private String coder;

  /** Opens a project with the categories and targets of a lexicon. */
  static ExportedProject project(Path path, Lexicon lexicon) throws IOException {
    return ExportedProject.open(path, lexicon.codebook(), LexiconChoice.targets(lexicon));
  }

  /** The annotator of a project whose coding is taken. */
  String coder(ExportedProject project) throws IOException {
    return project.coder(coder);
  }

  /**
   * Reads a coding: a project, a gold folder, an output folder or a table.
   *
   * @throws IOException if there is none, or it is wrong; the message is one line
   */
  Coding read(Path path, Lexicon lexicon, Terminal terminal) throws IOException {
    if (!ExportedProject.is(path)) {
      return CodingReader.read(path);
    }
    try (ExportedProject project = project(path, lexicon)) {
      String chosen = coder(project);
      return coding(path, project.documents(chosen), terminal);
    }
  }

  /** The documents of a project as a coding; what is no statement is told. */
  static Coding coding(
      Path path, SortedMap<String, CorrectedDocument> documents, Terminal terminal) {
    tell(path, documents, terminal);
    SortedMap<String, CodedDocument> coded = new TreeMap<>();
    documents.forEach((name, document) -> coded.put(name, document.coded()));
    return new Coding(path.toString(), coded, true, Optional.empty());
  }

  /** Says what of a project has no place in a table of statements. */
  static void tell(Path path, Map<String, CorrectedDocument> documents, Terminal terminal) {
    List<String> unmapped = new ArrayList<>();
    int contradictions = 0;
    for (CorrectedDocument document : documents.values()) {
      contradictions += document.contradictions();
      for (ImportedCoding.Unmapped u : document.unmapped()) {
        unmapped.add(u.document() + ":" + u.begin() + " '" + u.code() + "' (" + u.reason() + ")");
      }
    }
    if (!unmapped.isEmpty()) {
      terminal.message(
          path
              + ": "
              + unmapped.size()
              + " annotations are no statements and were left out: "
              + unmapped.stream().limit(SHOWN).collect(Collectors.joining("; "))
              + (unmapped.size() > SHOWN ? "; …" : ""));
    }
    if (contradictions > 0) {
      terminal.message(
          path
              + ": "
              + contradictions
              + " statements have a code and single features that say otherwise; the code was taken");
    }
  }
}
