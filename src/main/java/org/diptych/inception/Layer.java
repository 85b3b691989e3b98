package org.diptych.inception;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.type.HolderMention;
import org.diptych.type.PerceptionCue;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.TargetMention;

/**
 * A layer as INCEpTION imports it: the members have the names of its JSON, and the modes those of
 * the constants of its enumerations.
 *
 * <p>Statements are anchored to sentences and may stack: a sentence may hold several. All other
 * types are shown or kept, but not edited, so that a corrected document still says whence its
 * statements come and when it was written.
 */
@JsonPropertyOrder({
  "name",
  "features",
  "uiName",
  "type",
  "description",
  "enabled",
  "built_in",
  "readonly",
  "attach_type",
  "attach_feature",
  "allow_stacking",
  "cross_sentence",
  "show_hover",
  "anchoring_mode",
  "overlap_mode",
  "validation_mode",
  "lock_to_token_offset",
  "multiple_tokens",
  "linked_list_behavior",
  "on_click_javascript_action",
  "traits"
})
record Layer(
    String name,
    List<Feature> features,
    String uiName,
    String type,
    String description,
    boolean enabled,
    @JsonProperty("built_in") boolean builtIn,
    boolean readonly,
    @JsonProperty("attach_type") String attachType,
    @JsonProperty("attach_feature") String attachFeature,
    @JsonProperty("allow_stacking") boolean allowStacking,
    @JsonProperty("cross_sentence") boolean crossSentence,
    @JsonProperty("show_hover") boolean showHover,
    @JsonProperty("anchoring_mode") String anchoringMode,
    @JsonProperty("overlap_mode") String overlapMode,
    @JsonProperty("validation_mode") String validationMode,
    @JsonProperty("lock_to_token_offset") boolean lockToTokenOffset,
    @JsonProperty("multiple_tokens") boolean multipleTokens,
    @JsonProperty("linked_list_behavior") boolean linkedListBehavior,
    @JsonProperty("on_click_javascript_action") String onClickJavascriptAction,
    String traits) {

  /** Types of which annotators see the annotations. */
  private static final Set<String> SHOWN =
      Set.of(
          PerceptionStatement._TypeName,
          TargetMention._TypeName,
          HolderMention._TypeName,
          PerceptionCue._TypeName);

  /** Features of a statement that tell how the machine came to it. */
  private static final Set<String> PROVENANCE =
      Set.of("confidence", "evidence", "source", "dateSource");

  private static final String NAMESPACE =
      PerceptionStatement._TypeName.substring(0, PerceptionStatement._TypeName.lastIndexOf('.'));

  private static final String NONE = "NONE";

  /** A feature of a layer. */
  @JsonPropertyOrder({
    "name",
    "tag_set",
    "uiName",
    "type",
    "enabled",
    "visible",
    "include_in_hover",
    "required",
    "remember",
    "hideUnconstraintFeature",
    "description",
    "multi_value_mode",
    "link_mode",
    "link_type_name",
    "link_type_role_feature_name",
    "link_type_target_feature_name",
    "traits",
    "curatable",
    "rank"
  })
  record Feature(
      String name,
      @JsonProperty("tag_set") TagSet tagSet,
      String uiName,
      String type,
      boolean enabled,
      boolean visible,
      @JsonProperty("include_in_hover") boolean includeInHover,
      boolean required,
      boolean remember,
      boolean hideUnconstraintFeature,
      String description,
      @JsonProperty("multi_value_mode") String multiValueMode,
      @JsonProperty("link_mode") String linkMode,
      @JsonProperty("link_type_name") String linkTypeName,
      @JsonProperty("link_type_role_feature_name") String linkTypeRoleFeatureName,
      @JsonProperty("link_type_target_feature_name") String linkTypeTargetFeatureName,
      String traits,
      boolean curatable,
      int rank) {}

  /** The layers for the types of a type system that are Diptych's own; statements first. */
  static List<Layer> of(TypeSystemDescription types, Map<String, TagSet> tagSets) {
    List<Layer> layers = new ArrayList<>();
    for (TypeDescription type : types.getTypes()) {
      if (type.getName().startsWith(NAMESPACE)) {
        boolean statements = type.getName().equals(PerceptionStatement._TypeName);
        layers.add(statements ? 0 : layers.size(), of(type, statements, tagSets));
      }
    }
    return layers;
  }

  private static Layer of(TypeDescription type, boolean statements, Map<String, TagSet> tagSets) {
    boolean shown = SHOWN.contains(type.getName());
    return new Layer(
        type.getName(),
        features(type, statements, tagSets),
        words(type.getName().substring(NAMESPACE.length() + 1)),
        "span",
        type.getDescription(),
        shown,
        false,
        !statements,
        null,
        null,
        true,
        !shown,
        true,
        statements ? "SENTENCES" : "CHARACTERS",
        statements ? "STACKING_ONLY" : "ANY_OVERLAP",
        "NEVER",
        false,
        true,
        false,
        null,
        null);
  }

  private static List<Feature> features(
      TypeDescription type, boolean statements, Map<String, TagSet> tagSets) {
    List<FeatureDescription> described = new ArrayList<>(Arrays.asList(type.getFeatures()));
    if (statements) {
      // The whole statement first: it is what annotators set, and what the others follow from.
      described.sort((a, b) -> Boolean.compare(isCode(b), isCode(a)));
    }
    List<Feature> features = new ArrayList<>();
    for (FeatureDescription f : described) {
      boolean several = f.getRangeTypeName().equals(CAS.TYPE_NAME_STRING_ARRAY);
      features.add(
          new Feature(
              f.getName(),
              statements ? tagSets.get(f.getName()) : null,
              words(f.getName()),
              f.getRangeTypeName(),
              true,
              features.isEmpty(),
              true,
              false,
              false,
              false,
              f.getDescription(),
              several ? "ARRAY" : NONE,
              NONE,
              null,
              null,
              null,
              null,
              statements && !PROVENANCE.contains(f.getName()),
              features.size()));
    }
    return features;
  }

  private static boolean isCode(FeatureDescription feature) {
    return feature.getName().equals(TagSet.CODE);
  }

  /** {@code PerceptionStatement} as {@code Perception statement}. */
  private static String words(String name) {
    String apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
  }
}
