package org.diptych.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasConsumer_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Duplicates;
import org.diptych.statement.StatementRow;
import org.diptych.statement.StatementsCsv;
import org.diptych.type.DocumentSource;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;

/**
 * Writes one row per perception statement into one table, when the last document has gone through.
 */
@ResourceMetaData(
    name = "Diptych writer of statements",
    description =
        "Writes one row per perception statement into one table (statements.csv), when the last document has gone through.")
@OperationalProperties(modifiesCas = false, multipleDeploymentAllowed = false)
@TypeCapability(
    inputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence",
      Region._TypeName,
      DocumentSource._TypeName,
      PerceptionStatement._TypeName
    })
public final class StatementWriter extends JCasConsumer_ImplBase {

  /** File for the table. */
  public static final String PARAM_TARGET_LOCATION = "targetLocation";

  @ConfigurationParameter(
      name = PARAM_TARGET_LOCATION,
      description = "File for the table, such as statements.csv; replaced if it is there.")
  private String targetLocation;

  private final List<StatementRow> rows = new ArrayList<>();

  @Override
  public void process(JCas jcas) throws AnalysisEngineProcessException {
    try {
      rows.addAll(StatementRows.of(jcas, DocumentNames.of(jcas), Map.of()));
    } catch (DocumentException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }

  @Override
  public void collectionProcessComplete() throws AnalysisEngineProcessException {
    try {
      AtomicFile.writeText(
          Path.of(targetLocation),
          writer -> StatementsCsv.write(writer, List.of(), Duplicates.mark(rows)));
    } catch (IOException e) {
      throw new AnalysisEngineProcessException(e);
    }
    rows.clear();
  }
}
