package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.Optional;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
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
@ResourceMetaData(name = "Diptych learned perception annotator")
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

  @Override
  void annotate(JCas jcas, Document document) {
    JCasUtil.select(jcas, PerceptionStatement.class).stream()
        .filter(CasDocument::learned)
        .toList()
        .forEach(PerceptionStatement::removeFromIndexes);
    Optional<PerceptionModel> model = model(document.lexicon().language());
    model.ifPresent(
        m ->
            Proposals.of(document, m, lexicon().codebook())
                .forEach(proposal -> CasDocument.add(jcas, proposal)));
  }
}
