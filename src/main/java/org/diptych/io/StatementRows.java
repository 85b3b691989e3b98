package org.diptych.io;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.StringArray;
import org.diptych.statement.Holder;
import org.diptych.statement.Intervals;
import org.diptych.statement.Modality;
import org.diptych.statement.Perspective;
import org.diptych.statement.Polarity;
import org.diptych.statement.RegionKind;
import org.diptych.statement.Span;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.statement.Voice;
import org.diptych.type.DocumentSource;
import org.diptych.type.PerceptionStatement;
import org.diptych.type.Region;

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
                    .computeIfAbsent(collapsed(s), t -> new TreeSet<>())
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

  /** What the CAS says about its document's source. */
  static SourceFacts source(JCas jcas) {
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
    String sentence = collapsed(statement.span().of(text));
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
    String coder = s.human() ? s.source() : "";
    String id;
    do {
      id =
          hash(
              List.of(
                  document,
                  sentence,
                  Integer.toString(occurrence++),
                  s.target(),
                  s.category(),
                  coder));
      // Only people put two statements of one category on one stretch.
    } while (!ids.add(id));
    return id;
  }

  private static String hash(List<String> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String collapsed(AnnotationFS annotation) {
    return collapsed(annotation.getCoveredText());
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("[\\s\\u00A0\\u2028\\u2029]+", " ");
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
