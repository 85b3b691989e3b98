package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Document;
import org.diptych.statement.HolderFinder;
import org.diptych.type.DocumentSource;
import org.diptych.type.HolderMention;

/** Marks the words that name somebody who can hold a view. */
@ResourceMetaData(
    name = "Diptych holder annotator",
    description = "Marks the words that name somebody who can hold a view.")
@TypeCapability(
    inputs = {Sentence._TypeName, DocumentSource._TypeName},
    outputs = HolderMention._TypeName)
public final class HolderAnnotator extends LexiconAnnotator {

  @Override
  void annotate(JCas jcas, Document document) {
    List.copyOf(JCasUtil.select(jcas, HolderMention.class))
        .forEach(HolderMention::removeFromIndexes);
    HolderFinder.find(document).forEach(mark -> CasDocument.add(jcas, mark));
  }
}
