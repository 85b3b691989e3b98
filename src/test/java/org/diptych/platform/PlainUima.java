package org.diptych.platform;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.collection.CollectionProcessingEngine;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.collection.EntityProcessStatus;
import org.apache.uima.collection.StatusCallbackListener;
import org.apache.uima.resource.ResourceCreationSpecifier;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.resource.metadata.ConfigurationParameterSettings;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** What a programmer writes who knows UIMA alone: no class of uimaFIT, of DKPro or of Diptych. */
final class PlainUima {

  private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";
  private static final String TEXT = "Germany is a menace to her neighbours.";

  private PlainUima() {}

  /** Runs what the arguments say, a word and what it is about, and prints one line for each. */
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < args.length; i += 2) {
      String line =
          switch (args[i]) {
            case "engine" -> engine(PlainUima.class.getResource(args[i + 1]));
            case "file" -> engine(new File(args[i + 1]).toURI().toURL());
            case "writer" -> writer(PlainUima.class.getResource(args[i + 1]));
            case "reader" -> reader(PlainUima.class.getResource(args[i + 1]));
            case "cpe" -> cpe(args[i + 1]);
            default -> throw new IllegalArgumentException(args[i]);
          };
      System.out.println(args[i] + " " + args[i + 1] + " " + line);
    }
  }

  private static ResourceSpecifier parse(URL descriptor) throws IOException, UIMAException {
    return UIMAFramework.getXMLParser().parseResourceSpecifier(new XMLInputSource(descriptor));
  }

  private static String engine(URL descriptor) throws IOException, UIMAException {
    AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(parse(descriptor));
    CAS cas = document(engine.newCAS());
    boolean segments =
        ((AnalysisEngineDescription) parse(descriptor))
            .getDelegateAnalysisEngineSpecifiersWithImports().keySet().stream()
                .anyMatch(key -> key.contains("Segmenter"));
    if (!segments) {
      annotate(cas, DKPRO + "segmentation.type.Sentence");
    }
    engine.process(cas);
    engine.collectionProcessComplete();
    return codes(cas).toString();
  }

  private static String writer(URL descriptor) throws IOException, UIMAException {
    ResourceCreationSpecifier specifier = (ResourceCreationSpecifier) parse(descriptor);
    File target = File.createTempFile("diptych", ".out");
    if (!target.delete()) {
      throw new IOException(target.toString());
    }
    settings(specifier).setParameterValue("targetLocation", target.toString());
    AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(specifier);
    CAS cas = document(engine.newCAS());
    AnnotationFS meta = annotate(cas, DKPRO + "metadata.type.DocumentMetaData");
    meta.setStringValue(meta.getType().getFeatureByBaseName("documentId"), "letter");
    engine.process(cas);
    engine.collectionProcessComplete();
    return target.toString();
  }

  private static String reader(URL descriptor) throws IOException, UIMAException {
    ResourceCreationSpecifier specifier = (ResourceCreationSpecifier) parse(descriptor);
    settings(specifier).setParameterValue("sourceLocation", "samples/coded/texts");
    CollectionReader reader = UIMAFramework.produceCollectionReader(specifier);
    CAS cas =
        CasCreationUtils.createCas(List.of((ProcessingResourceMetaData) reader.getMetaData()));
    int documents = 0;
    while (reader.hasNext()) {
      cas.reset();
      reader.getNext(cas);
      documents++;
    }
    reader.close();
    return documents + " documents";
  }

  private static ConfigurationParameterSettings settings(ResourceCreationSpecifier specifier) {
    return specifier.getMetaData().getConfigurationParameterSettings();
  }

  private static CAS document(CAS cas) {
    cas.setDocumentLanguage("en");
    cas.setDocumentText(TEXT);
    return cas;
  }

  private static AnnotationFS annotate(CAS cas, String name) {
    Type type = cas.getTypeSystem().getType(name);
    AnnotationFS annotation = cas.createAnnotation(type, 0, TEXT.length());
    cas.addFsToIndexes(annotation);
    return annotation;
  }

  private static List<String> codes(CAS cas) {
    List<String> codes = new ArrayList<>();
    Type type = cas.getTypeSystem().getType("org.diptych.type.PerceptionStatement");
    for (AnnotationFS statement : cas.getAnnotationIndex(type)) {
      codes.add(statement.getStringValue(type.getFeatureByBaseName("code")));
    }
    return codes;
  }

  private static String cpe(String file) throws IOException, UIMAException, InterruptedException {
    CollectionProcessingEngine engine =
        UIMAFramework.produceCollectionProcessingEngine(
            UIMAFramework.getXMLParser().parseCpeDescription(new XMLInputSource(file)));
    Listener listener = new Listener();
    engine.addStatusCallbackListener(listener);
    engine.process();
    listener.done.await();
    return listener.documents + " documents, " + listener.faults;
  }

  /** Waits for the end of a run. */
  private static final class Listener implements StatusCallbackListener {

    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Exception> faults = new ArrayList<>();
    private int documents;

    @Override
    public synchronized void entityProcessComplete(CAS cas, EntityProcessStatus status) {
      documents++;
      faults.addAll(status.getExceptions());
    }

    @Override
    public void collectionProcessComplete() {
      done.countDown();
    }

    @Override
    public void aborted() {
      faults.add(new IllegalStateException("aborted"));
      done.countDown();
    }

    @Override
    public void initializationComplete() {}

    @Override
    public void batchProcessComplete() {}

    @Override
    public void paused() {}

    @Override
    public void resumed() {}
  }
}
