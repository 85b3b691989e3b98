package org.diptych.pipeline;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.factory.CollectionReaderFactory.createReaderDescription;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.resource.ResourceCreationSpecifier;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.Capability;
import org.apache.uima.resource.metadata.Import;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.resource.metadata.impl.Import_impl;
import org.apache.uima.resource.metadata.impl.TypeSystemDescription_impl;
import org.diptych.annotator.AttributionAnnotator;
import org.diptych.annotator.ContextAnnotator;
import org.diptych.annotator.CueAnnotator;
import org.diptych.annotator.HolderAnnotator;
import org.diptych.annotator.LearnedPerceptionAnnotator;
import org.diptych.annotator.PostwarConceptionAnnotator;
import org.diptych.annotator.RegionAnnotator;
import org.diptych.annotator.SentenceRejoiner;
import org.diptych.annotator.StatementAnnotator;
import org.diptych.annotator.TargetAnnotator;
import org.diptych.annotator.WarPurposeAnnotator;
import org.diptych.io.PerceptionReader;
import org.diptych.io.PerceptionWriter;
import org.diptych.io.StatementWriter;
import org.diptych.lexicon.Lexicon;
import org.xml.sax.SAXException;

/**
 * The XML descriptors of all components, made of what the code says of them. Types and delegates
 * are imported by name, so that a descriptor is small and changes only with its component.
 */
public final class Descriptors {

  private static final String VENDOR = "Diptych";

  private static final List<Class<? extends AnalysisComponent>> ENGINES =
      List.of(
          AttributionAnnotator.class,
          ContextAnnotator.class,
          CueAnnotator.class,
          HolderAnnotator.class,
          LearnedPerceptionAnnotator.class,
          PostwarConceptionAnnotator.class,
          RegionAnnotator.class,
          SentenceRejoiner.class,
          StatementAnnotator.class,
          TargetAnnotator.class,
          WarPurposeAnnotator.class,
          PerceptionWriter.class,
          StatementWriter.class);

  private static final List<Class<? extends CollectionReader>> READERS =
      List.of(PerceptionReader.class);

  private static final List<String> TYPES =
      List.of(
          "org.diptych.typesystem.PerceptionTypeSystem",
          "desc.type.metadata_customized",
          "desc.type.LexicalUnits_customized");

  private Descriptors() {}

  /**
   * Writes them: what a build does when they have changed.
   *
   * @param args the folder
   */
  public static void main(String[] args)
      throws IOException, ResourceInitializationException, SAXException {
    write(Path.of(args[0]));
  }

  /** Writes all descriptors below a folder. */
  static void write(Path folder) throws IOException, ResourceInitializationException, SAXException {
    for (Map.Entry<String, ResourceCreationSpecifier> descriptor : all().entrySet()) {
      StringWriter xml = new StringWriter();
      descriptor.getValue().toXML(xml);
      Path file = folder.resolve(descriptor.getKey().replace('.', '/') + ".xml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, compact(xml.toString()), StandardCharsets.UTF_8);
    }
  }

  /** UIMA puts a blank line between any two elements. */
  private static String compact(String xml) {
    return xml.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
  }

  /** All descriptors by the name under which others import them. */
  static SortedMap<String, ResourceCreationSpecifier> all() throws ResourceInitializationException {
    SortedMap<String, ResourceCreationSpecifier> all = new TreeMap<>();
    for (Class<? extends AnalysisComponent> engine : ENGINES) {
      all.put(engine.getName(), createEngineDescription(engine, types()));
    }
    for (Class<? extends CollectionReader> reader : READERS) {
      all.put(reader.getName(), createReaderDescription(reader, types()));
    }
    String pipeline = PerceptionPipeline.class.getName();
    all.put(
        pipeline,
        aggregate(
            "Diptych pipeline",
            "Segments a text and marks the perception statements in it.",
            PerceptionPipeline.complete()));
    all.put(
        PerceptionPipeline.class.getPackageName() + ".PerceptionAnnotators",
        aggregate(
            "Diptych annotators",
            "Marks the perception statements in a text that has sentences.",
            PerceptionPipeline.annotators()));
    String[] languages = Lexicon.shipped().languages().toArray(String[]::new);
    all.forEach(
        (name, descriptor) ->
            complete(
                (ProcessingResourceMetaData) descriptor.getMetaData(),
                readsOrWrites(name) ? new String[] {CAS.DEFAULT_LANGUAGE_NAME} : languages));
    return all;
  }

  private static boolean readsOrWrites(String name) {
    return name.startsWith(PerceptionReader.class.getPackageName());
  }

  private static AnalysisEngineDescription aggregate(
      String name, String description, AnalysisEngineDescription pipeline)
      throws ResourceInitializationException {
    AggregateDescriptor aggregate = new AggregateDescriptor(name, description);
    for (AnalysisEngineDescription step : AggregateDescriptor.steps(pipeline)) {
      aggregate.add(step);
    }
    return aggregate.description();
  }

  private static TypeSystemDescription types() {
    TypeSystemDescription types = new TypeSystemDescription_impl();
    types.setImports(TYPES.stream().map(Descriptors::byName).toArray(Import[]::new));
    return types;
  }

  static Import byName(String name) {
    Import import_ = new Import_impl();
    import_.setName(name);
    return import_;
  }

  /** What is the same for all, and stands in no annotation. */
  private static void complete(ProcessingResourceMetaData meta, String... languages) {
    meta.setVendor(VENDOR);
    meta.setVersion(Versions.diptych());
    Stream.of(meta.getCapabilities()).forEach((Capability c) -> c.setLanguagesSupported(languages));
  }
}
