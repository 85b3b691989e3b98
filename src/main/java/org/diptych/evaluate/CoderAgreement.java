package org.diptych.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;

/** Measures how far two or more coders agree, in the documents that they have in common. */
public final class CoderAgreement {

  /** The name of all coders together. */
  static final String ALL = "all";

  private static final int UNKNOWN = -1;

  /**
   * What stands for a sentence without a statement: the distance of an empty set is not defined.
   */
  private static final String NOTHING = "-";

  private final Bootstrap bootstrap;

  private CoderAgreement(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /**
   * Measures each pair of coders, and all of them together if they are more than two.
   *
   * @throws IllegalArgumentException if there are fewer than two coders, or none two of them read
   *     the same document, or none coded anything in one: agreement over nothing is no agreement
   */
  public static List<AgreementRow> of(List<Coder> coders, Bootstrap bootstrap) {
    if (coders.size() < 2) {
      throw new IllegalArgumentException(
          "agreement needs two coders, and here is one (" + coders.get(0).name() + ")");
    }
    CodedUnits all = CodedUnits.of(coders);
    if (all.documents().isEmpty()) {
      throw new IllegalArgumentException(
          "no document was read by two of the coders ("
              + String.join(", ", all.coders())
              + "); agreement is not measured over nothing: name codings of the same documents");
    }
    if (all.documents().stream().allMatch(document -> document.keys().isEmpty())) {
      throw new IllegalArgumentException(
          "none of the coders found a statement in the documents that they have in common ("
              + all.documents().size()
              + "); agreement is not measured over nothing");
    }
    CoderAgreement agreement = new CoderAgreement(bootstrap);
    List<AgreementRow> rows = new ArrayList<>();
    if (coders.size() > 2) {
      rows.addAll(agreement.rows(ALL, all));
    }
    for (int i = 0; i < coders.size(); i++) {
      for (int j = i + 1; j < coders.size(); j++) {
        CodedUnits pair = CodedUnits.of(List.of(coders.get(i), coders.get(j)));
        rows.addAll(agreement.rows(String.join(", ", pair.coders()), pair));
      }
    }
    return rows;
  }

  private List<AgreementRow> rows(String coders, CodedUnits units) {
    List<AgreementRow> rows = new ArrayList<>();
    for (Level level : Level.values()) {
      rows.add(level(coders, units, level));
    }
    rows.add(codes(coders, units));
    for (Attribute attribute : Attribute.values()) {
      rows.add(attribute(coders, units, attribute));
    }
    return rows;
  }

  /** Whether something of a level is there, in every place where it could be. */
  private AgreementRow level(String coders, CodedUnits units, Level level) {
    Set<Key> possible =
        units.documents().stream()
            .flatMap(document -> document.keys().stream())
            .map(key -> at("", 0, key, level))
            .collect(Collectors.toCollection(TreeSet::new));
    Coincidences coincidences = new Coincidences(new NominalDistanceFunction());
    for (CodedUnits.Document document : units.documents()) {
      List<Optional<SortedSet<Key>>> coded =
          document.byCoder().stream().map(c -> c.map(map -> at(map.keySet(), level))).toList();
      CodingAnnotationStudy study = new CodingAnnotationStudy(coded.size());
      for (int i = 0; i < document.sentences().size(); i++) {
        for (Key key : possible) {
          Key unit = at(document.name(), i, key, level);
          study.addItemAsArray(
              coded.stream().map(c -> c.map(keys -> keys.contains(unit)).orElse(null)).toArray());
        }
      }
      coincidences.add(study);
    }
    String unit =
        switch (level) {
          case SENTENCE -> "sentence";
          case TARGET -> "sentence and target";
          case AXIS -> "sentence, target and axis";
          case CATEGORY -> "sentence, target and category";
        };
    return row(coders, level.id(), unit + known(units), units, coincidences, d -> score(d, level));
  }

  private static String known(CodedUnits units) {
    return units.listed() ? "" : " (of sentences that somebody coded; the others are not known)";
  }

  private static Key at(String document, int sentence, Key key, Level level) {
    return new Key(document, sentence, key.target(), key.axis(), key.category()).at(level);
  }

  private static SortedSet<Key> at(Collection<Key> keys, Level level) {
    return keys.stream().map(key -> key.at(level)).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The codes of a sentence as a set, with Passonneau's distance of sets (MASI): half an agreement
   * counts as half.
   *
   * @see <a href="https://aclanthology.org/L06-1392/">Passonneau, Measuring Agreement on Set-valued
   *     Items (2006)</a>
   */
  private AgreementRow codes(String coders, CodedUnits units) {
    Coincidences coincidences = new Coincidences(new MASISetAnnotationDistanceFunction());
    for (CodedUnits.Document document : units.documents()) {
      CodingAnnotationStudy study = new CodingAnnotationStudy(document.byCoder().size());
      for (int i = 0; i < document.sentences().size(); i++) {
        int sentence = i;
        study.addItemAsArray(
            document.byCoder().stream()
                .map(coded -> coded.map(map -> codes(map, sentence)).orElse(null))
                .toArray());
      }
      coincidences.add(study);
    }
    return row(coders, "codes", "sentence" + known(units), units, coincidences, d -> Score.NONE);
  }

  private static SetAnnotation codes(SortedMap<Key, Coder.Coded> coded, int sentence) {
    SetAnnotation codes = new SetAnnotation();
    coded.forEach(
        (key, statement) -> {
          if (key.sentence() == sentence) {
            codes.add(statement.said().code());
          }
        });
    if (codes.isEmpty()) {
      codes.add(NOTHING);
    }
    return codes;
  }

  /** What two or more say of a statement that they all have. */
  private AgreementRow attribute(String coders, CodedUnits units, Attribute attribute) {
    Coincidences coincidences = new Coincidences(distance(attribute));
    for (CodedUnits.Document document : units.documents()) {
      CodingAnnotationStudy study = new CodingAnnotationStudy(document.byCoder().size());
      for (Key key : document.keys()) {
        Object[] values =
            document.byCoder().stream()
                .map(c -> c.map(map -> map.get(key)).map(Coder.Coded::said))
                .map(said -> said.filter(attribute::isCoded).map(s -> value(attribute, s)))
                .map(value -> value.orElse(null))
                .toArray();
        if (Arrays.stream(values).filter(Objects::nonNull).count() > 1) {
          study.addItemAsArray(values);
        }
      }
      coincidences.add(study);
    }
    return row(
        coders,
        attribute.id(),
        "statement that both have and say this of",
        units,
        coincidences,
        d -> Score.NONE);
  }

  /** A name and its kind, for a person goes by the surname. */
  private record Named(String name, String kind) {}

  private static Object value(Attribute attribute, CodedStatement s) {
    return attribute == Attribute.HOLDER ? new Named(s.holder(), s.holderKind()) : attribute.of(s);
  }

  private static IDistanceFunction distance(Attribute attribute) {
    return attribute == Attribute.HOLDER
        ? (study, a, b) -> same((Named) a, (Named) b) ? 0 : 1
        : new NominalDistanceFunction();
  }

  private static boolean same(Named a, Named b) {
    return HolderNames.same(a.name(), a.kind(), b.name(), b.kind());
  }

  private AgreementRow row(
      String coders,
      String what,
      String unit,
      CodedUnits units,
      Coincidences coincidences,
      Function<CodedUnits.Document, Score> score) {
    List<Score> scores = units.documents().stream().map(score).toList();
    Score all = scores.stream().reduce(Score.NONE, Score::plus);
    boolean counted = units.coders().size() == 2 && all.gold() + all.predicted() > 0;
    return new AgreementRow(
        coders,
        what,
        unit,
        units.documents().size(),
        coincidences.units(),
        counted ? all.gold() : UNKNOWN,
        counted ? all.predicted() : UNKNOWN,
        counted ? all.right() : UNKNOWN,
        coincidences.observed(),
        coincidences.alpha(),
        coincidences.interval(bootstrap),
        counted ? all.f1() : Double.NaN,
        counted && scores.size() > 1
            ? bootstrap.interval(scores, Score::f1)
            : Bootstrap.Interval.NONE);
  }

  private static Score score(CodedUnits.Document document, Level level) {
    SortedSet<Key> first = at(keys(document, 0), level);
    SortedSet<Key> second = at(keys(document, 1), level);
    return new Score(
        first.size(), second.size(), (int) first.stream().filter(second::contains).count());
  }

  private static Collection<Key> keys(CodedUnits.Document document, int coder) {
    return document.byCoder().get(coder).map(SortedMap::keySet).map(Set::copyOf).orElse(Set.of());
  }
}
