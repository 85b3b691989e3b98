package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Document;
import org.diptych.statement.SentenceBoundaries;
import org.diptych.statement.Span;

/** Rejoins sentences that a segmenter cut after an abbreviation or an initial. */
@ResourceMetaData(
    name = "Diptych sentence rejoiner",
    description = "Rejoins sentences that a segmenter cut after an abbreviation or an initial.")
@TypeCapability(
    inputs = {Sentence._TypeName, Paragraph._TypeName},
    outputs = Sentence._TypeName)
public final class SentenceRejoiner extends LexiconAnnotator {

  @Override
  void annotate(JCas jcas, Document document) {
    List<Span> joined = SentenceBoundaries.rejoin(document);
    if (joined.equals(document.sentences())) {
      return;
    }
    List.copyOf(JCasUtil.select(jcas, Sentence.class)).forEach(Sentence::removeFromIndexes);
    joined.forEach(span -> new Sentence(jcas, span.begin(), span.end()).addToIndexes());
  }
}
