package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import java.util.Set;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.diptych.learn.Setting;
import org.diptych.statement.Decider;
import org.diptych.statement.Document;
import org.diptych.statement.Proposal;
import org.diptych.statement.Statement;
import org.diptych.statement.Thresholds;
import org.diptych.type.Attribution;
import org.diptych.type.ContextMarker;
import org.diptych.type.DocumentSource;
import org.diptych.type.PerceptionCue;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;
import org.diptych.type.TargetMention;

/**
 * Decides: puts cues, targets, context and attributions together into perception statements, and
 * weighs them against what a trained model proposes, if {@link LearnedPerceptionAnnotator} ran. It
 * replaces the statements of machines that it finds, so that a second run gives the same; those of
 * human coders ({@code human:<name>}) it never touches.
 */
@ResourceMetaData(
    name = "Diptych statement annotator",
    description =
        "Decides: puts cues, targets, context and attributions together into perception statements.")
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
public final class StatementAnnotator extends ModelAnnotator {

  private static final Set<String> MACHINE =
      Set.of(Statement.LEXICON, Statement.LEARNED, Statement.BOTH);

  /** Everything that the lexicon finds, and nothing else. */
  private static final Thresholds WITHOUT_MODEL = new Thresholds(0, 1);

  /** What a run values more: {@code balanced}, {@code precise} or {@code thorough}. */
  public static final String PARAM_SETTING = "setting";

  @ConfigurationParameter(
      name = PARAM_SETTING,
      mandatory = false,
      defaultValue = "BALANCED",
      description =
          "What a run values more: BALANCED, PRECISE (few statements, which are right) or THOROUGH"
              + " (many, of which few are missed).")
  private Setting setting;

  @Override
  void annotate(JCas jcas, Document document) {
    List<Proposal> proposals = CasDocument.proposals(jcas);
    JCasUtil.select(jcas, PerceptionStatement.class).stream()
        .filter(statement -> MACHINE.contains(String.valueOf(statement.getSource())))
        .toList()
        .forEach(PerceptionStatement::removeFromIndexes);
    Thresholds thresholds =
        proposals.isEmpty()
            ? WITHOUT_MODEL
            : model(document.lexicon().language())
                .map(model -> model.thresholds(setting, document.date()))
                .orElse(WITHOUT_MODEL);
    Decider.decide(document, proposals, thresholds)
        .forEach(statement -> CasDocument.add(jcas, statement));
  }
}
