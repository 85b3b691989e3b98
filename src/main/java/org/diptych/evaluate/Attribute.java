package org.diptych.evaluate;

import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.diptych.lexicon.PartialDate;

/** What a statement says beside its key, and when two codings say the same. */
enum Attribute {
  /** Affirmed or negated. */
  POLARITY(s -> s.polarity().id(), (g, p) -> g.polarity() == p.polarity()),
  /** Direct, indirect or authorial. */
  ATTRIBUTION(CodedStatement::attribution),
  /** A person by surname, a body by its normalized name. */
  HOLDER(
      CodedStatement::holder,
      (g, p) -> HolderNames.same(g.holder(), g.holderKind(), p.holder(), p.holderKind())),
  /** Says what the gold date says, however much more precise it is. */
  DATE(CodedStatement::date, (g, p) -> sameDate(g.date(), p.date())),
  /** Asserted, supposed, proposed or asked. */
  MODALITY(CodedStatement::modality);

  private final Function<CodedStatement, String> value;
  private final BiPredicate<CodedStatement, CodedStatement> same;

  Attribute(Function<CodedStatement, String> value) {
    this(value, (g, p) -> value.apply(g).equals(value.apply(p)));
  }

  Attribute(
      Function<CodedStatement, String> value, BiPredicate<CodedStatement, CodedStatement> same) {
    this.value = value;
    this.same = same;
  }

  /** The word that tables use. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a statement says; empty if it was not coded. */
  String of(CodedStatement statement) {
    return value.apply(statement);
  }

  boolean isCoded(CodedStatement statement) {
    return !of(statement).isEmpty();
  }

  /** Whether every coding has it; the others are measured only where gold does. */
  boolean isCommon() {
    return this != DATE && this != MODALITY;
  }

  boolean isSame(CodedStatement gold, CodedStatement predicted) {
    return same.test(gold, predicted);
  }

  private static boolean sameDate(String gold, String predicted) {
    return PartialDate.tryParse(gold)
        .flatMap(
            g ->
                PartialDate.tryParse(predicted)
                    .map(p -> !p.first().isBefore(g.first()) && !p.last().isAfter(g.last())))
        .orElse(gold.equals(predicted));
  }
}
