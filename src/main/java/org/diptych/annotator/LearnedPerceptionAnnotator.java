package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import java.util.Optional;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.diptych.learn.PerceptionModel;
import org.diptych.learn.Proposals;
import org.diptych.statement.Document;
import org.diptych.type.Attribution;
import org.diptych.type.ContextMarker;
import org.diptych.type.DocumentSource;
import org.diptych.type.HolderMention;
import org.diptych.type.PerceptionCue;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;
import org.diptych.type.TargetMention;

/**
 * Proposes perception statements by a trained model ({@code source} {@code learned}), each with the
 * probability that it is there as {@code confidence} and with what weighed most as {@code
 * evidence}. {@link StatementAnnotator} decides which of them stay. A language without a model gets
 * no proposals.
 */
@ResourceMetaData(
    name = "Diptych learned perception annotator",
    description =
        "Proposes perception statements by a trained model; the statement annotator decides which stay.")
@TypeCapability(
    inputs = {
      Sentence._TypeName,
      Paragraph._TypeName,
      Region._TypeName,
      DocumentSource._TypeName,
      TargetMention._TypeName,
      HolderMention._TypeName,
      ContextMarker._TypeName,
      Attribution._TypeName,
      PerceptionCue._TypeName
    },
    outputs = PerceptionStatement._TypeName)
public final class LearnedPerceptionAnnotator extends ModelAnnotator {

  /** Axes on which statements are proposed. */
  public static final String PARAM_AXIS = CueAnnotator.PARAM_AXIS;

  @ConfigurationParameter(
      name = PARAM_AXIS,
      mandatory = false,
      description =
          "Axes on which statements are proposed; by default every axis that the codebook has on.")
  private String[] axis;

  private List<String> axes;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    axes = axes(axis == null ? List.of() : List.of(axis));
  }

  @Override
  void annotate(JCas jcas, Document document) {
    JCasUtil.select(jcas, PerceptionStatement.class).stream()
        .filter(CasDocument::learned)
        .toList()
        .forEach(PerceptionStatement::removeFromIndexes);
    Optional<PerceptionModel> model = model(document.lexicon().language());
    model.ifPresent(
        m ->
            Proposals.of(document, m, lexicon().codebook()).stream()
                .filter(proposal -> axes.contains(proposal.axis()))
                .forEach(proposal -> CasDocument.add(jcas, proposal)));
  }
}
