package org.diptych.io;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.StringArray;
import org.diptych.lexicon.TargetKind;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Holder;
import org.diptych.statement.Intervals;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.RegionKind;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementIds;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;
import org.diptych.type.DocumentSource;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;
import org.diptych.type.TargetMention;

/** Takes the statements out of an annotated document, as rows of {@code statements.csv}. */
public final class StatementRows {

  private static final Comparator<Statement> ORDER =
      Comparator.comparing(Statement::span)
          .thenComparing(Statement::target)
          .thenComparing(Statement::axis)
          .thenComparing(Statement::category)
          .thenComparing(Statement::source)
          .thenComparing(Statement::polarity);

  private final String document;
  private final Map<String, String> meta;
  private final String text;
  private final SourceFacts source;
  private final Intervals<Region> pages;
  private final Map<String, TreeSet<Integer>> sentencesByText = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private StatementRows(JCas jcas, String document, Map<String, String> meta) {
    this.document = document;
    this.meta = meta;
    text = jcas.getDocumentText();
    source = source(jcas);
    pages =
        Intervals.of(
            jcas.select(Region.class)
                .filter(r -> RegionKind.PAGE.id().equals(r.getKind()))
                .toList(),
            page -> new Span(page.getBegin(), page.getEnd()));
    jcas.select(Sentence.class)
        .forEach(
            s ->
                sentencesByText
                    .computeIfAbsent(sentence(s), t -> new TreeSet<>())
                    .add(s.getBegin()));
  }

  /**
   * The statements of a document, sorted by offset, target, axis, category and source.
   *
   * @param document name of the document
   * @param meta further columns of {@code metadata.tsv}
   * @throws DocumentException if a statement has a value that is none, such as a human's polarity
   *     {@code maybe}
   */
  public static List<StatementRow> of(JCas jcas, String document, Map<String, String> meta)
      throws DocumentException {
    StatementRows rows = new StatementRows(jcas, document, meta);
    List<Statement> statements = new ArrayList<>();
    for (PerceptionStatement annotation : jcas.select(PerceptionStatement.class)) {
      try {
        statements.add(statement(annotation));
      } catch (IllegalArgumentException e) {
        throw new DocumentException(
            document,
            "the statement at " + annotation.getBegin() + ": " + e.getMessage(),
            "correct the annotation",
            e);
      }
    }
    statements.sort(ORDER);
    return statements.stream().map(rows::row).toList();
  }

  /**
   * All sentences of a document, whether or not they hold a statement.
   *
   * @param document name of the document
   * @param meta further columns of {@code metadata.tsv}
   */
  public static DocumentSentences sentences(JCas jcas, String document, Map<String, String> meta) {
    StatementRows rows = new StatementRows(jcas, document, meta);
    return new DocumentSentences(
        document,
        rows.source.author(),
        rows.source.title(),
        rows.source.reference(),
        rows.source.date(),
        meta,
        jcas.select(Sentence.class)
            .map(
                sentence ->
                    new DocumentSentences.Place(
                        new Span(sentence.getBegin(), sentence.getEnd()),
                        rows.sentence(sentence),
                        rows.page(new Span(sentence.getBegin(), sentence.getEnd())),
                        jcas.select(TargetMention.class)
                            .coveredBy(sentence)
                            .anyMatch(StatementRows::namesTarget)))
            .toList());
  }

  private static boolean namesTarget(TargetMention mention) {
    return TargetKind.of(value(mention.getKind())).filter(TargetKind::names).isPresent();
  }

  /** What the CAS says about its document's source. */
  public static SourceFacts source(JCas jcas) {
    return jcas.select(DocumentSource.class)
        .findFirst()
        .map(
            s ->
                new SourceFacts(
                    value(s.getAuthor()),
                    value(s.getDate()),
                    value(s.getTitle()),
                    value(s.getOrigin()),
                    value(s.getReference())))
        .orElse(SourceFacts.NONE);
  }

  private static Statement statement(PerceptionStatement s) {
    return new Statement(
        new Span(s.getBegin(), s.getEnd()),
        value(s.getTarget()),
        value(s.getAxis()),
        value(s.getCategory()),
        parse(s.getPolarity(), Polarity::of, Polarity.AFFIRMED),
        parse(s.getModality(), Modality::of, Modality.ASSERTED),
        parse(s.getAttribution(), Voice::of, Voice.AUTHORIAL),
        new Holder(value(s.getHolder()), value(s.getHolderCountry()), value(s.getHolderKind())),
        parse(s.getPerspective(), Perspective::of, Perspective.OTHER),
        value(s.getAct()),
        list(s.getVia()),
        value(s.getDate()),
        value(s.getDateSource()),
        s.getConfidence(),
        list(s.getEvidence()),
        value(s.getSource()));
  }

  private StatementRow row(Statement statement) {
    String sentence = StatementRow.sentence(text, statement.span());
    return new StatementRow(
        id(statement, sentence),
        document,
        statement,
        sentence,
        source.author(),
        page(statement.span()),
        source.title(),
        source.reference(),
        source.date(),
        "",
        meta);
  }

  /** The page on which the sentence begins. */
  private String page(Span span) {
    String page = "";
    for (Region region : pages.at(span.begin())) {
      page = value(region.getValue());
    }
    return page;
  }

  private String id(Statement s, String sentence) {
    TreeSet<Integer> begins = sentencesByText.getOrDefault(sentence, new TreeSet<>());
    int occurrence = begins.headSet(s.span().begin()).size();
    String id;
    do {
      id = StatementIds.of(document, sentence, occurrence++, s);
      // Only people put two statements of one category on one stretch.
    } while (!ids.add(id));
    return id;
  }

  private String sentence(AnnotationFS annotation) {
    return StatementRow.sentence(text, new Span(annotation.getBegin(), annotation.getEnd()));
  }

  private static <T> T parse(String value, Function<String, T> parser, T whenEmpty) {
    return value(value).isEmpty() ? whenEmpty : parser.apply(value);
  }

  private static String value(String feature) {
    return feature == null ? "" : feature;
  }

  private static List<String> list(StringArray array) {
    return array == null ? List.of() : array.stream().map(StatementRows::value).toList();
  }
}
