package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Document;
import org.diptych.statement.MarkFinder;
import org.diptych.type.ContextMarker;

/** Marks the words that change how others are to be read: negation, reporting, supposition. */
@ResourceMetaData(
    name = "Diptych context annotator",
    description =
        "Marks the words that change how others are to be read: negation, reporting, supposition.")
@TypeCapability(inputs = Sentence._TypeName, outputs = ContextMarker._TypeName)
public final class ContextAnnotator extends LexiconAnnotator {

  @Override
  void annotate(JCas jcas, Document document) {
    List.copyOf(JCasUtil.select(jcas, ContextMarker.class))
        .forEach(ContextMarker::removeFromIndexes);
    MarkFinder.contexts(document).forEach(mark -> CasDocument.add(jcas, mark));
  }
}
