package org.diptych.io;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasConsumer_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;

/** Writes each annotated document as XMI or CAS JSON, and {@code TypeSystem.xml} beside them. */
@ResourceMetaData(
    name = "Diptych writer of annotated documents",
    description =
        "Writes each annotated document as XMI or CAS JSON, and TypeSystem.xml beside them.")
@OperationalProperties(modifiesCas = false, multipleDeploymentAllowed = false)
@TypeCapability(inputs = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
public final class PerceptionWriter extends JCasConsumer_ImplBase {

  /** Folder for the documents. */
  public static final String PARAM_TARGET_LOCATION = "targetLocation";

  @ConfigurationParameter(
      name = PARAM_TARGET_LOCATION,
      description = "Folder for the documents; files of the same names are replaced.")
  private String targetLocation;

  /** Format of the files. */
  public static final String PARAM_FORMAT = "format";

  @ConfigurationParameter(
      name = PARAM_FORMAT,
      defaultValue = "XMI",
      description = "Format of the files: XMI or JSON (UIMA CAS JSON 0.4).")
  private CasWriter.Format format;

  private CasWriter writer;
  private boolean typesWritten;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    writer = new CasWriter(Path.of(targetLocation), format);
  }

  @Override
  public void process(JCas jcas) throws AnalysisEngineProcessException {
    try {
      if (!typesWritten) {
        writer.writeTypeSystem(jcas.getTypeSystem());
        typesWritten = true;
      }
      writer.write(jcas, DocumentNames.of(jcas));
    } catch (IOException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }
}
