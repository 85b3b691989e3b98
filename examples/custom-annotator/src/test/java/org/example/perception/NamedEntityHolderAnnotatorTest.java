package org.example.perception;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.diptych.annotator.AttributionAnnotator;
import org.diptych.annotator.ContextAnnotator;
import org.diptych.annotator.CueAnnotator;
import org.diptych.annotator.HolderAnnotator;
import org.diptych.annotator.RegionAnnotator;
import org.diptych.annotator.StatementAnnotator;
import org.diptych.annotator.TargetAnnotator;
import org.diptych.type.PerceptionStatement;
import org.dkpro.core.tokit.BreakIteratorSegmenter;
import org.junit.jupiter.api.Test;

class NamedEntityHolderAnnotatorTest {

  private static final String NAME = "amurskaya zarya";
  private static final String TEXT =
      "According to " + NAME + ", Germany is a menace to her neighbours.";

  @Test
  void aNamedEntityBecomesTheHolder() throws UIMAException {
    assertThat(statements(true))
        .isNotEmpty()
        .allSatisfy(
            statement -> {
              assertThat(statement.getHolder()).isEqualTo(NAME);
              assertThat(statement.getHolderKind()).isEqualTo("body");
              assertThat(statement.getAttribution()).isEqualTo("indirect");
            });
  }

  @Test
  void withoutTheAnnotatorTheHolderIsNotKnown() throws UIMAException {
    assertThat(statements(false))
        .isNotEmpty()
        .noneMatch(statement -> statement.getHolder().equals(NAME));
  }

  private static List<PerceptionStatement> statements(boolean own) throws UIMAException {
    AnalysisEngine engine = createEngine(pipeline(own));
    JCas jcas = engine.newJCas();
    jcas.setDocumentLanguage("en");
    jcas.setDocumentText(TEXT);
    // A recognizer would do this.
    NamedEntity entity =
        new NamedEntity(jcas, TEXT.indexOf(NAME), TEXT.indexOf(NAME) + NAME.length());
    entity.setValue("ORG");
    entity.addToIndexes();
    engine.process(jcas);
    return jcas.select(PerceptionStatement.class).asList();
  }

  /** Diptych's annotators with the own one behind HolderAnnotator, which starts from nothing. */
  private static AnalysisEngineDescription pipeline(boolean own) throws UIMAException {
    List<AnalysisEngineDescription> steps = new ArrayList<>();
    steps.add(createEngineDescription(BreakIteratorSegmenter.class));
    steps.add(createEngineDescription(RegionAnnotator.class));
    steps.add(createEngineDescription(TargetAnnotator.class));
    steps.add(createEngineDescription(HolderAnnotator.class));
    if (own) {
      steps.add(createEngineDescription(NamedEntityHolderAnnotator.class));
    }
    steps.add(createEngineDescription(ContextAnnotator.class));
    steps.add(createEngineDescription(AttributionAnnotator.class));
    steps.add(createEngineDescription(CueAnnotator.class));
    steps.add(createEngineDescription(StatementAnnotator.class));
    return createEngineDescription(steps.toArray(AnalysisEngineDescription[]::new));
  }
}
