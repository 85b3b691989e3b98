package org.diptych.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts cues, targets, context and attributions together into statements. */
public final class Decider {

  private final Document document;
  private final Discourse discourse;

  /** Made for the first statement: most documents of a large corpus have none. */
  private DateFinder dates;

  private Decider(Document document) {
    this.document = document;
    discourse = Discourse.of(document);
  }

  /** The statements of a document, sorted by sentence, target, axis and category. */
  public static List<Statement> decide(Document document) {
    return new Decider(document).decide();
  }

  private List<Statement> decide() {
    List<List<Statement>> bySentence = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      bySentence.add(decide(i));
    }
    return Confidence.weigh(bySentence);
  }

  /**
   * The statements of a document in which a trained model had its say, too.
   *
   * @param proposals what the model holds probable; if empty the lexicon decides alone
   * @param thresholds how probable a statement must be
   */
  public static List<Statement> decide(
      Document document, List<Proposal> proposals, Thresholds thresholds) {
    Decider decider = new Decider(document);
    List<Statement> lexicon = decider.decide();
    if (proposals.isEmpty()) {
      return lexicon;
    }
    Map<Key, Statement> found = new TreeMap<>();
    lexicon.forEach(statement -> found.put(Key.of(statement), statement));
    for (Proposal proposal : proposals) {
      Key key = Key.of(proposal);
      boolean known = found.containsKey(key);
      if (proposal.confidence() < (known ? thresholds.lexicon() : thresholds.learned())) {
        found.remove(key);
      } else if (known) {
        found.computeIfPresent(key, (k, statement) -> statement.backedBy(proposal));
      } else {
        found.put(key, decider.statement(proposal));
      }
    }
    return List.copyOf(found.values());
  }

  /** Of a sentence, a target and a category there is one statement at most. */
  private record Key(Span span, String target, String axis, String category)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::span)
            .thenComparing(Key::target)
            .thenComparing(Key::axis)
            .thenComparing(Key::category);

    static Key of(Statement s) {
      return new Key(s.span(), s.target(), s.axis(), s.category());
    }

    static Key of(Proposal p) {
      return new Key(p.span(), p.target(), p.axis(), p.category());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** A statement that only the model found: its sentence as a whole is its cue. */
  private Statement statement(Proposal proposal) {
    Span end = new Span(proposal.span().end() - 1, proposal.span().end());
    Mark.Cue cue = new Mark.Cue(end, proposal.axis(), proposal.category(), Statement.LEARNED);
    Mark.Attributed view = view(cue);
    List<String> evidence = new ArrayList<>(proposal.reasons());
    evidence.add(view.entry());
    ViewDate date = date(proposal.span(), view);
    evidence.addAll(date.evidence());
    return new Statement(
        proposal.span(),
        proposal.target(),
        proposal.axis(),
        proposal.category(),
        proposal.polarity(),
        new Scope(document, proposal.span()).modality(end),
        view.voice(),
        view.holder(),
        view.holder().country().equals(proposal.target()) ? Perspective.SELF : Perspective.OTHER,
        view.act(),
        view.via(),
        date.date(),
        date.source(),
        Confidence.rounded(proposal.confidence()),
        evidence,
        Statement.LEARNED);
  }

  private List<Statement> decide(int index) {
    Span sentence = document.sentences().get(index);
    List<Mark.Cue> cues = Spans.in(document.cues(), sentence);
    if (cues.isEmpty() || document.silent(sentence)) {
      return List.of();
    }
    Scope scope = new Scope(document, sentence);
    Map<String, Statement> byKey = new LinkedHashMap<>();
    for (Mark.Cue cue : cues) {
      Discourse.Carried meant = TargetChoice.of(document, discourse, index, cue);
      if (meant == null) {
        continue;
      }
      for (String target : meant.targets()) {
        byKey.merge(
            target + "/" + cue.category(),
            statement(sentence, scope, cue, target, meant.rule()),
            Decider::merge);
      }
    }
    return byKey.values().stream()
        .sorted(
            Comparator.comparing(Statement::target)
                .thenComparing(Statement::axis)
                .thenComparing(Statement::category))
        .toList();
  }

  /**
   * Two cues of one category say the same twice: the first decides whose view it is, and one that
   * affirms outweighs one that denies.
   */
  private static Statement merge(Statement one, Statement other) {
    Set<String> evidence = new LinkedHashSet<>(one.evidence());
    evidence.addAll(other.evidence());
    boolean affirmed = one.polarity() == Polarity.AFFIRMED || other.polarity() == Polarity.AFFIRMED;
    return one.with(affirmed ? Polarity.AFFIRMED : Polarity.NEGATED, List.copyOf(evidence));
  }

  private Statement statement(
      Span sentence, Scope scope, Mark.Cue cue, String target, String rule) {
    Mark.Attributed view = view(cue);
    List<String> evidence = new ArrayList<>(List.of(cue.entry(), rule, view.entry()));
    Optional<Mark.Context> denial = scope.denial(cue);
    denial.ifPresent(word -> evidence.add(word.entry()));
    ViewDate date = date(sentence, view);
    evidence.addAll(date.evidence());
    return new Statement(
        sentence,
        target,
        cue.axis(),
        cue.category(),
        denial.isPresent() ? Polarity.NEGATED : Polarity.AFFIRMED,
        scope.modality(cue.span()),
        view.voice(),
        view.holder(),
        view.holder().country().equals(target) ? Perspective.SELF : Perspective.OTHER,
        view.act(),
        view.via(),
        date.date(),
        date.source(),
        Confidence.of(rule),
        evidence,
        Statement.LEXICON);
  }

  private ViewDate date(Span sentence, Mark.Attributed view) {
    if (dates == null) {
      dates = new DateFinder(document);
    }
    return dates.of(sentence, view);
  }

  /** Whose view a cue expresses; where a cue has a gap, its last word tells. */
  private Mark.Attributed view(Mark.Cue cue) {
    Span last = new Span(cue.span().end() - 1, cue.span().end());
    Mark.Attributed found = document.innermost(last);
    return found != null
        ? found
        : new Mark.Attributed(
            cue.span(), Holder.author(), Voice.AUTHORIAL, "", List.of(), "voice/unknown");
  }
}
