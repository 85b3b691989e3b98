package org.diptych.inception;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.annotator.CasDocument;
import org.diptych.exchange.ZipOut;
import org.diptych.io.CasWriter;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.type.PerceptionStatement;

/**
 * Writes what an INCEpTION project of a corpus is made of: {@code layers.json}, {@code tagsets/},
 * and the annotated documents as CAS JSON in {@code json/} and as XMI in {@code xmi.zip}, each to
 * be imported in the project's settings. The same input gives the same bytes.
 */
public final class ProjectWriter implements AutoCloseable {

  private final Path folder;
  private final ZipOut xmi;

  /**
   * @param folder an existing folder
   * @throws IOException if it cannot be written to
   */
  public ProjectWriter(Path folder) throws IOException {
    this.folder = folder;
    xmi = new ZipOut(folder.resolve("xmi.zip"));
  }

  /**
   * Writes layers and tag sets.
   *
   * @param types of the annotated documents
   * @param axes ids of the axes that annotators can choose from
   * @param targets ids of the targets that annotators can choose from
   */
  public void settings(
      TypeSystemDescription types,
      Codebook codebook,
      Collection<String> axes,
      Collection<String> targets)
      throws IOException {
    Map<String, TagSet> sets = TagSet.byFeature(codebook, axes, targets);
    json(folder.resolve("layers.json"), Layer.of(types, sets));
    Path tagSets = Files.createDirectories(folder.resolve("tagsets"));
    for (Map.Entry<String, TagSet> set : sets.entrySet()) {
      json(tagSets.resolve(set.getKey() + ".json"), set.getValue());
    }
    for (String axis : axes) {
      json(tagSets.resolve("category-" + axis + ".json"), TagSet.ofAxis(codebook, axis));
    }
  }

  /** Writes the types of the documents, which tools want beside XMI. */
  public void typeSystem(TypeSystem types) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CasWriter.writeTypeSystem(types, bytes);
    xmi.add("TypeSystem.xml", bytes.toByteArray());
  }

  /**
   * Writes a document in both formats.
   *
   * @param document its name
   */
  public void add(JCas jcas, String document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CasWriter.write(jcas, CasWriter.Format.JSON, bytes);
    Path json = Files.createDirectories(folder.resolve("json"));
    Files.write(json.resolve(FileNames.of(document, ".json")), bytes.toByteArray());
    bytes.reset();
    CasWriter.write(jcas, CasWriter.Format.XMI, bytes);
    xmi.add(FileNames.of(document, ".xmi"), bytes.toByteArray());
  }

  /**
   * Puts statements in the place of those that a document has. One that is no sentence there
   * becomes one: its layer is anchored to sentences.
   */
  public static void replaceStatements(JCas jcas, Collection<Statement> statements) {
    jcas.select(PerceptionStatement.class).asList().forEach(PerceptionStatement::removeFromIndexes);
    Map<Span, Sentence> sentences = new TreeMap<>();
    jcas.select(Sentence.class)
        .forEach(s -> sentences.putIfAbsent(new Span(s.getBegin(), s.getEnd()), s));
    for (Statement statement : statements) {
      if (!sentences.containsKey(statement.span())) {
        List<Span> crossed =
            sentences.keySet().stream().filter(statement.span()::overlaps).toList();
        crossed.forEach(span -> sentences.remove(span).removeFromIndexes());
        Sentence sentence = new Sentence(jcas, statement.span().begin(), statement.span().end());
        sentence.addToIndexes();
        sentences.put(statement.span(), sentence);
      }
      CasDocument.add(jcas, statement);
    }
  }

  private static void json(Path file, Object value) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        new ObjectMapper()
            .writer(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
    Files.writeString(file, writer.writeValueAsString(value) + "\n", StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    xmi.close();
  }
}
