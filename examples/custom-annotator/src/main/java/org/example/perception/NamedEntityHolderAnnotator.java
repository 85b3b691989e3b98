package org.example.perception;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import java.util.Map;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.diptych.type.HolderMention;

/** Takes DKPro's named entities for persons and organizations as possible holders of a view. */
@ResourceMetaData(name = "Holders from named entities")
@TypeCapability(inputs = NamedEntity._TypeName, outputs = HolderMention._TypeName)
public final class NamedEntityHolderAnnotator extends JCasAnnotator_ImplBase {

  /** The labels of the usual recognizers, and what Diptych calls their kinds. */
  private static final Map<String, String> KINDS =
      Map.of("PER", "person", "PERSON", "person", "ORG", "body", "ORGANIZATION", "body");

  @Override
  public void process(JCas jcas) {
    for (NamedEntity entity : jcas.select(NamedEntity.class)) {
      String kind = KINDS.get(entity.getValue());
      boolean known =
          jcas.select(HolderMention.class).asList().stream()
              .anyMatch(other -> other.getBegin() < entity.getEnd() && entity.getBegin() < other.getEnd());
      if (kind != null && !known) {
        HolderMention mention = new HolderMention(jcas, entity.getBegin(), entity.getEnd());
        mention.setHolder(entity.getCoveredText());
        mention.setCountry("");
        mention.setKind(kind);
        mention.setEntry("named-entity/" + entity.getValue());
        mention.addToIndexes();
      }
    }
  }
}
