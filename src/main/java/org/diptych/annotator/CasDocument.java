package org.diptych.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.uima.fit.util.FSCollectionFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.StringArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.diptych.lexicon.Direction;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.TargetKind;
import org.diptych.statement.Document;
import org.diptych.statement.Holder;
import org.diptych.statement.Mark;
import org.diptych.statement.Polarity;
import org.diptych.statement.Proposal;
import org.diptych.statement.RegionKind;
import org.diptych.statement.Source;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.Voice;
import org.diptych.type.Attribution;
import org.diptych.type.ContextMarker;
import org.diptych.type.DocumentSource;
import org.diptych.type.HolderMention;
import org.diptych.type.PerceptionCue;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;
import org.diptych.type.TargetMention;

/** Carries documents from the CAS into the records that decide, and what they found back. */
public final class CasDocument {

  private CasDocument() {}

  /**
   * Reads what is in the CAS.
   *
   * @throws UnsegmentedTextException if the text is not blank and has no sentences
   */
  public static Document read(JCas jcas, LanguageLexicon lexicon) {
    List<Span> sentences = spans(jcas, Sentence.class);
    String text = jcas.getDocumentText() == null ? "" : jcas.getDocumentText();
    if (sentences.isEmpty() && !text.isBlank()) {
      throw new UnsegmentedTextException();
    }
    List<Span> paragraphs = spans(jcas, Paragraph.class);
    List<Mark.Named> holders = marks(jcas, HolderMention.class, CasDocument::named);
    Map<String, Holder> byName = new HashMap<>();
    holders.forEach(mark -> byName.putIfAbsent(mark.holder().name(), mark.holder()));
    return new Document(
        text,
        lexicon,
        source(jcas),
        paragraphs.isEmpty() && !text.isEmpty() ? List.of(new Span(0, text.length())) : paragraphs,
        sentences,
        marks(jcas, Region.class, CasDocument::region),
        marks(jcas, TargetMention.class, CasDocument::target),
        holders,
        marks(jcas, ContextMarker.class, CasDocument::context),
        marks(jcas, Attribution.class, a -> attributed(a, byName, lexicon)),
        marks(jcas, PerceptionCue.class, CasDocument::cue));
  }

  private static List<Span> spans(JCas jcas, Class<? extends Annotation> type) {
    return JCasUtil.select(jcas, type).stream()
        .map(CasDocument::span)
        .filter(span -> span.length() > 0)
        .distinct()
        .sorted()
        .toList();
  }

  private static <A extends Annotation, M extends Mark> List<M> marks(
      JCas jcas, Class<A> type, Function<A, M> read) {
    return JCasUtil.select(jcas, type).stream()
        .map(read)
        .sorted(Comparator.comparing(Mark::span).thenComparing(Mark::entry))
        .toList();
  }

  private static Span span(Annotation annotation) {
    return new Span(annotation.getBegin(), annotation.getEnd());
  }

  private static Source source(JCas jcas) {
    return JCasUtil.select(jcas, DocumentSource.class).stream()
        .findFirst()
        .map(s -> new Source(text(s.getAuthor()), text(s.getDate()), text(s.getTitle())))
        .orElse(Source.UNKNOWN);
  }

  private static Mark.Region region(Region a) {
    RegionKind kind = RegionKind.of(text(a.getKind())).orElse(RegionKind.PAGE);
    return new Mark.Region(span(a), kind, text(a.getValue()), "");
  }

  private static Mark.Target target(TargetMention a) {
    String targets = text(a.getTarget()).replace("?", "").strip();
    TargetKind kind = TargetKind.of(text(a.getKind())).orElse(TargetKind.NAME);
    return new Mark.Target(
        span(a),
        targets.isEmpty() ? List.of() : Arrays.asList(targets.split("\\s+")),
        kind,
        text(a.getEntry()));
  }

  private static Mark.Named named(HolderMention a) {
    return new Mark.Named(
        span(a),
        new Holder(text(a.getHolder()), text(a.getCountry()), text(a.getKind())),
        text(a.getEntry()));
  }

  private static Mark.Context context(ContextMarker a) {
    String[] kind = text(a.getKind()).split("/", 2);
    return new Mark.Context(
        span(a),
        kind[0],
        kind.length < 2 ? "" : kind[1],
        Direction.of(text(a.getDirection())).orElse(Direction.FORWARD),
        text(a.getEntry()));
  }

  private static Mark.Attributed attributed(
      Attribution a, Map<String, Holder> holders, LanguageLexicon lexicon) {
    return new Mark.Attributed(
        span(a),
        holder(text(a.getHolder()), holders, lexicon),
        voice(text(a.getMode())),
        text(a.getAct()),
        strings(a.getVia()),
        text(a.getEntry()));
  }

  /** Country and kind of a holder, whom an attribution knows by name only. */
  private static Holder holder(String name, Map<String, Holder> holders, LanguageLexicon lexicon) {
    return Optional.ofNullable(holders.get(name))
        .or(() -> lexicon.holder(name).map(e -> new Holder(name, e.country(), e.kind())))
        .orElse(new Holder(name, "", ""));
  }

  private static Voice voice(String id) {
    return id.isEmpty() ? Voice.INDIRECT : Voice.of(id.toLowerCase(Locale.ROOT));
  }

  private static Mark.Cue cue(PerceptionCue a) {
    return new Mark.Cue(span(a), text(a.getAxis()), text(a.getCategory()), text(a.getEntry()));
  }

  static void add(JCas jcas, Mark.Region mark) {
    Region a = new Region(jcas);
    a.setKind(mark.kind().id());
    a.setValue(mark.value());
    index(a, mark.span());
  }

  static void add(JCas jcas, Mark.Target mark) {
    TargetMention a = new TargetMention(jcas);
    a.setTarget(mark.targets().isEmpty() ? "?" : String.join(" ", mark.targets()));
    a.setKind(mark.kind().id());
    a.setEntry(mark.entry());
    index(a, mark.span());
  }

  static void add(JCas jcas, Mark.Named mark) {
    HolderMention a = new HolderMention(jcas);
    a.setHolder(mark.holder().name());
    a.setCountry(mark.holder().country());
    a.setKind(mark.holder().kind());
    a.setEntry(mark.entry());
    index(a, mark.span());
  }

  static void add(JCas jcas, Mark.Context mark) {
    ContextMarker a = new ContextMarker(jcas);
    a.setKind(mark.act().isEmpty() ? mark.kind() : mark.kind() + "/" + mark.act());
    a.setDirection(mark.direction().id());
    a.setEntry(mark.entry());
    index(a, mark.span());
  }

  static void add(JCas jcas, Mark.Attributed mark) {
    Attribution a = new Attribution(jcas);
    a.setHolder(mark.holder().name());
    a.setMode(mark.voice().id());
    a.setAct(mark.act());
    a.setVia(strings(jcas, mark.via()));
    a.setEntry(mark.entry());
    index(a, mark.span());
  }

  static void add(JCas jcas, Mark.Cue mark) {
    PerceptionCue a = new PerceptionCue(jcas);
    a.setAxis(mark.axis());
    a.setCategory(mark.category());
    a.setEntry(mark.entry());
    index(a, mark.span());
  }

  /** Adds a statement to the CAS. */
  public static void add(JCas jcas, Statement s) {
    PerceptionStatement a = new PerceptionStatement(jcas);
    a.setTarget(s.target());
    a.setAxis(s.axis());
    a.setCategory(s.category());
    a.setPolarity(s.polarity().id());
    a.setModality(s.modality().id());
    a.setAttribution(s.voice().id());
    a.setHolder(s.holder().name());
    a.setHolderCountry(s.holder().country());
    a.setHolderKind(s.holder().kind());
    a.setPerspective(s.perspective().id());
    a.setAct(s.act());
    a.setVia(strings(jcas, s.via()));
    a.setDate(s.date());
    a.setDateSource(s.dateSource());
    a.setConfidence((float) s.confidence());
    a.setEvidence(strings(jcas, s.evidence()));
    a.setSource(s.source());
    a.setCode(s.code());
    index(a, s.span());
  }

  static void add(JCas jcas, Proposal proposal) {
    PerceptionStatement a = new PerceptionStatement(jcas);
    a.setTarget(proposal.target());
    a.setAxis(proposal.axis());
    a.setCategory(proposal.category());
    a.setPolarity(proposal.polarity().id());
    a.setConfidence((float) proposal.confidence());
    a.setEvidence(strings(jcas, proposal.reasons()));
    a.setSource(Statement.LEARNED);
    a.setCode(proposal.polarity().code(proposal.target(), proposal.category()));
    index(a, proposal.span());
  }

  /** Whether a trained model proposed a statement, alone or with the lexicon. */
  static boolean learned(PerceptionStatement a) {
    return Statement.LEARNED.equals(a.getSource()) || Statement.BOTH.equals(a.getSource());
  }

  /** What a trained model proposed; also statements that were made of its proposals before. */
  static List<Proposal> proposals(JCas jcas) {
    return JCasUtil.select(jcas, PerceptionStatement.class).stream()
        .filter(CasDocument::learned)
        .map(
            a ->
                new Proposal(
                    span(a),
                    text(a.getTarget()),
                    text(a.getAxis()),
                    text(a.getCategory()),
                    Polarity.of(text(a.getPolarity())),
                    a.getConfidence(),
                    strings(a.getEvidence()).stream().filter(e -> !e.contains("/")).toList()))
        .toList();
  }

  private static void index(Annotation annotation, Span span) {
    annotation.setBegin(span.begin());
    annotation.setEnd(span.end());
    annotation.addToIndexes();
  }

  private static StringArray strings(JCas jcas, Collection<String> values) {
    return FSCollectionFactory.createStringArray(jcas, values);
  }

  private static List<String> strings(StringArray array) {
    return array == null ? List.of() : List.of(array.toArray());
  }

  private static String text(String feature) {
    return feature == null ? "" : feature;
  }
}
