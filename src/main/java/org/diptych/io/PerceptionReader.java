package org.diptych.io;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.collection.CollectionException;
import org.apache.uima.fit.component.JCasCollectionReader_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.MimeTypeCapability;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.Progress;
import org.apache.uima.util.ProgressImpl;
import org.diptych.type.DocumentSource;
import org.diptych.type.Region;

/**
 * Reads a folder of documents (plain text, HTML, PDF, TEI P5, XMI, CAS JSON) with what its {@code
 * metadata.tsv} say about them.
 */
@ResourceMetaData(
    name = "Diptych reader",
    description =
        "Reads a folder of documents (plain text, HTML, PDF, TEI P5, XMI, CAS JSON) with what its metadata.tsv say about them.")
@MimeTypeCapability({
  "text/plain",
  "text/html",
  "application/pdf",
  "application/tei+xml",
  "application/vnd.xmi+xml",
  "application/json"
})
@TypeCapability(
    outputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph",
      Region._TypeName,
      DocumentSource._TypeName
    })
public final class PerceptionReader extends JCasCollectionReader_ImplBase {

  /** A folder, which is read with all folders below it, or one file. */
  public static final String PARAM_SOURCE_LOCATION = "sourceLocation";

  @ConfigurationParameter(
      name = PARAM_SOURCE_LOCATION,
      description = "A folder, which is read with all folders below it, or one file.")
  private String sourceLocation;

  /** ISO 639-1 code of the language of documents that do not say theirs. */
  public static final String PARAM_LANGUAGE = "language";

  @ConfigurationParameter(
      name = PARAM_LANGUAGE,
      defaultValue = "en",
      description = "ISO 639-1 code of the language of documents that do not say theirs.")
  private String language;

  private CorpusDocuments documents;
  private Path root;
  private int read;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    try {
      root = Path.of(sourceLocation);
      documents = Corpus.open(root, language, List.of()).documents();
    } catch (InputException e) {
      throw new ResourceInitializationException(e);
    }
  }

  @Override
  public boolean hasNext() {
    return documents.hasNext();
  }

  /**
   * Reads the next document.
   *
   * @throws CollectionException if it cannot be read; the next ones can be asked for all the same
   */
  @Override
  public void getNext(JCas jcas) throws IOException, CollectionException {
    read++;
    CorpusDocument document = documents.next();
    try {
      document.readInto(jcas);
    } catch (DocumentException e) {
      throw new CollectionException(e);
    }
    // DKPro's writers make the names of their files from these two.
    DocumentMetaData meta = jcas.select(DocumentMetaData.class).single();
    String base = root.toAbsolutePath().toUri().toString();
    meta.setDocumentBaseUri(
        base.endsWith("/") ? base : base.substring(0, base.lastIndexOf('/') + 1));
    meta.setDocumentUri(meta.getDocumentBaseUri() + escaped(document.name()));
  }

  private static String escaped(String name) throws IOException {
    try {
      return new java.net.URI(null, null, "/" + name, null).getRawPath().substring(1);
    } catch (java.net.URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public Progress[] getProgress() {
    return new Progress[] {new ProgressImpl(read, -1, Progress.ENTITIES)};
  }

  @Override
  public void close() throws IOException {
    documents.close();
    super.close();
  }
}
