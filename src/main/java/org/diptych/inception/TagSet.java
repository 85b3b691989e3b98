package org.diptych.inception;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.diptych.lexicon.Codebook;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.Voice;

/**
 * The values that a feature may have, as INCEpTION imports them.
 *
 * @param name shown in the project's settings
 * @param description what the values are
 * @param language none: {@code x-unspecified}
 * @param tags the values
 * @param createTag whether annotators may add values
 */
@JsonPropertyOrder({"name", "description", "language", "tags", "create_tag"})
record TagSet(
    String name,
    String description,
    String language,
    List<Tag> tags,
    @JsonProperty("create_tag") boolean createTag) {

  /** The feature that holds a whole statement. */
  static final String CODE = "code";

  static final String CATEGORY = "category";

  private static final String PREFIX = "Diptych ";

  /**
   * A value.
   *
   * @param name as annotations have it
   * @param description for annotators
   */
  @JsonPropertyOrder({"tag_name", "tag_description"})
  record Tag(
      @JsonProperty("tag_name") String name, @JsonProperty("tag_description") String description) {}

  private TagSet(String name, String description, List<Tag> tags) {
    this(PREFIX + name, description, "x-unspecified", List.copyOf(tags), false);
  }

  /**
   * The tag sets of a codebook by the feature that they are for.
   *
   * @param axes ids of the axes in question
   * @param targets ids of the targets
   */
  static Map<String, TagSet> byFeature(
      Codebook codebook, Collection<String> axes, Collection<String> targets) {
    List<Codebook.Category> categories =
        axes.stream().flatMap(axis -> codebook.categories(axis).stream()).toList();
    Map<String, TagSet> sets = new LinkedHashMap<>();
    sets.put(
        CODE,
        new TagSet(
            CODE,
            "A whole statement: target/category, with a minus before it where it is denied",
            codes(categories, targets)));
    sets.put(
        "target",
        new TagSet(
            "target",
            "The countries perceived",
            targets.stream().map(target -> new Tag(target, "")).toList()));
    sets.put(
        "axis",
        new TagSet(
            "axis",
            "The axes of the codebook",
            axes.stream()
                .flatMap(id -> codebook.axis(id).stream())
                .map(axis -> new Tag(axis.id(), axis.label() + ": " + axis.definition()))
                .toList()));
    sets.put(
        CATEGORY,
        new TagSet(
            CATEGORY,
            "The categories of all axes",
            categories.stream().map(TagSet::category).toList()));
    sets.put("polarity", words("polarity", Polarity.values(), Polarity::id));
    sets.put("modality", words("modality", Modality.values(), Modality::id));
    sets.put("attribution", words("attribution", Voice.values(), Voice::id));
    sets.put("perspective", words("perspective", Perspective.values(), Perspective::id));
    return sets;
  }

  /** The categories of an axis alone, for a project with a layer of its own for each. */
  static TagSet ofAxis(Codebook codebook, String axis) {
    return new TagSet(
        CATEGORY + " of " + axis,
        codebook.axis(axis).map(Codebook.Axis::definition).orElse(""),
        codebook.categories(axis).stream().map(TagSet::category).toList());
  }

  private static List<Tag> codes(List<Codebook.Category> categories, Collection<String> targets) {
    List<Tag> tags = new ArrayList<>();
    for (Polarity polarity : Polarity.values()) {
      for (String target : targets) {
        for (Codebook.Category c : categories) {
          tags.add(new Tag(polarity.code(target, c.id()), c.label() + ": " + c.definition()));
        }
      }
    }
    return tags;
  }

  private static Tag category(Codebook.Category c) {
    return new Tag(c.id(), c.label() + ": " + c.definition());
  }

  private static <E> TagSet words(String name, E[] values, Function<E, String> id) {
    return new TagSet(
        name,
        "Values of " + name,
        Arrays.stream(values).map(value -> new Tag(id.apply(value), "")).toList());
  }
}
