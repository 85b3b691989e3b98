package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.diptych.statement.Document;
import org.diptych.statement.RegionFinder;
import org.diptych.type.DocumentSource;
import org.diptych.type.Region;

/**
 * Adds the regions that the markup of a document did not give: headings, notes, references,
 * captions, signatures and speakers, from the layout and the wording of headings.
 */
@ResourceMetaData(
    name = "Diptych region annotator",
    description =
        "Adds the headings, notes, references, captions, signatures and speakers that markup did not give.")
@TypeCapability(
    inputs = {Sentence._TypeName, Paragraph._TypeName, Region._TypeName, DocumentSource._TypeName},
    outputs = Region._TypeName)
public final class RegionAnnotator extends LexiconAnnotator {

  @Override
  void annotate(JCas jcas, Document document) {
    RegionFinder.find(document).forEach(mark -> CasDocument.add(jcas, mark));
  }
}
