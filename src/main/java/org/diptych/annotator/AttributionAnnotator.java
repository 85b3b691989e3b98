package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.List;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.AttributionFinder;
import org.diptych.statement.Document;
import org.diptych.type.Attribution;
import org.diptych.type.ContextMarker;
import org.diptych.type.DocumentSource;
import org.diptych.type.HolderMention;
import org.diptych.type.Region;

/** Marks the stretches whose view belongs to a holder: quotations, reports, turns, own voices. */
@ResourceMetaData(
    name = "Diptych attribution annotator",
    description =
        "Marks the stretches whose view belongs to a holder: quotations, reports, turns, own voices.")
@TypeCapability(
    inputs = {
      Sentence._TypeName,
      Paragraph._TypeName,
      Region._TypeName,
      DocumentSource._TypeName,
      HolderMention._TypeName,
      ContextMarker._TypeName
    },
    outputs = Attribution._TypeName)
public final class AttributionAnnotator extends LexiconAnnotator {

  @Override
  void annotate(JCas jcas, Document document) {
    List.copyOf(JCasUtil.select(jcas, Attribution.class)).forEach(Attribution::removeFromIndexes);
    AttributionFinder.find(document).forEach(mark -> CasDocument.add(jcas, mark));
  }
}
