package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.Set;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Decider;
import org.diptych.statement.Document;
import org.diptych.type.Attribution;
import org.diptych.type.ContextMarker;
import org.diptych.type.DocumentSource;
import org.diptych.type.PerceptionCue;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;
import org.diptych.type.TargetMention;

/**
 * Decides: puts cues, targets, context and attributions together into perception statements. It
 * replaces the statements of machines that it finds, so that a second run gives the same; those of
 * human coders ({@code human:<name>}) it never touches.
 */
@ResourceMetaData(name = "Diptych statement annotator")
@TypeCapability(
    inputs = {
      Sentence._TypeName,
      Paragraph._TypeName,
      Region._TypeName,
      DocumentSource._TypeName,
      TargetMention._TypeName,
      ContextMarker._TypeName,
      Attribution._TypeName,
      PerceptionCue._TypeName
    },
    outputs = PerceptionStatement._TypeName)
public final class StatementAnnotator extends LexiconAnnotator {

  private static final Set<String> MACHINE = Set.of("lexicon", "learned", "lexicon+learned");

  @Override
  void annotate(JCas jcas, Document document) {
    JCasUtil.select(jcas, PerceptionStatement.class).stream()
        .filter(statement -> MACHINE.contains(String.valueOf(statement.getSource())))
        .toList()
        .forEach(PerceptionStatement::removeFromIndexes);
    Decider.decide(document).forEach(statement -> CasDocument.add(jcas, statement));
  }
}
