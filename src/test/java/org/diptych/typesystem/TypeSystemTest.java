package org.diptych.typesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** INCEpTION's rule for layers, applied to every type that uimaFIT finds on the class path. */
class TypeSystemTest {

  private static final String NAMESPACE = "org.diptych.type.";

  /** What INCEpTION can show and edit. */
  private static final Set<String> EDITABLE =
      Set.of(
          "uima.cas.String",
          "uima.cas.Boolean",
          "uima.cas.Integer",
          "uima.cas.Float",
          "uima.cas.StringArray");

  /** Names that UIMA or INCEpTION give to something else. */
  private static final Set<String> RESERVED =
      Set.of("begin", "end", "sofa", "id", "type", "literal", "next", "first", "governor");

  private static TypeSystemDescription found() throws ResourceInitializationException {
    return TypeSystemDescriptionFactory.createTypeSystemDescription();
  }

  private static Stream<TypeDescription> types() throws ResourceInitializationException {
    return Arrays.stream(found().getTypes()).filter(t -> t.getName().startsWith(NAMESPACE));
  }

  private static Stream<Arguments> features() throws ResourceInitializationException {
    return types().flatMap(t -> Arrays.stream(t.getFeatures()).map(f -> arguments(t.getName(), f)));
  }

  @Test
  void uimaFitFindsOurTypesByItself() throws ResourceInitializationException {
    assertThat(types().map(t -> t.getName().substring(NAMESPACE.length())))
        .containsExactlyInAnyOrder(
            "TargetMention",
            "HolderMention",
            "Attribution",
            "PerceptionCue",
            "ContextMarker",
            "Region",
            "PerceptionStatement",
            "DocumentSource");
  }

  @Test
  void theClassPathGivesEachTypeOnce() throws ResourceInitializationException {
    assertThat(types().map(TypeDescription::getName)).doesNotHaveDuplicates();
  }

  @Test
  void aTypeSystemCanBeBuilt() throws UIMAException {
    assertThat(JCasFactory.createJCas().getTypeSystem().getType(NAMESPACE + "PerceptionStatement"))
        .isNotNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeIsFlatAndDescribed(TypeDescription type) {
    assertThat(type.getSupertypeName()).isEqualTo("uima.tcas.Annotation");
    assertThat(type.getDescription()).isNotBlank();
    assertThat(type.getName()).matches("org\\.diptych\\.type\\.[A-Z][A-Za-z]+");
    assertThat(Arrays.stream(type.getFeatures()).map(FeatureDescription::getName))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyFeatureCanBeEditedAndIsDescribed(String type, FeatureDescription feature) {
    assertThat(feature.getRangeTypeName()).isIn(EDITABLE);
    assertThat(feature.getElementType()).isNull();
    assertThat(feature.getName()).matches("[a-z][A-Za-z]*").isNotIn(RESERVED);
    assertThat(feature.getDescription()).isNotBlank();
  }

  @Test
  void statementsHaveTheFeaturesOfTheDesign() throws ResourceInitializationException {
    List<String> names =
        Arrays.stream(found().getType(NAMESPACE + "PerceptionStatement").getFeatures())
            .map(FeatureDescription::getName)
            .toList();

    assertThat(names)
        .containsExactly(
            "target",
            "axis",
            "category",
            "polarity",
            "modality",
            "attribution",
            "holder",
            "holderCountry",
            "holderKind",
            "perspective",
            "act",
            "via",
            "date",
            "dateSource",
            "confidence",
            "evidence",
            "source",
            "code");
  }
}
