package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Discourse;
import org.diptych.statement.Document;
import org.diptych.type.DocumentSource;
import org.diptych.type.Region;
import org.diptych.type.TargetMention;

/**
 * Marks the words that stand for countries, and says which country pronouns and descriptions stand
 * for.
 */
@ResourceMetaData(
    name = "Diptych target annotator",
    description =
        "Marks the words that stand for countries, and says which country pronouns and descriptions stand for.")
@TypeCapability(
    inputs = {Sentence._TypeName, Paragraph._TypeName, Region._TypeName, DocumentSource._TypeName},
    outputs = TargetMention._TypeName)
public final class TargetAnnotator extends LexiconAnnotator {

  @Override
  void annotate(JCas jcas, Document document) {
    List.copyOf(JCasUtil.select(jcas, TargetMention.class))
        .forEach(TargetMention::removeFromIndexes);
    Discourse.resolve(document).forEach(mark -> CasDocument.add(jcas, mark));
  }
}
