package org.diptych.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.diptych.io.SourceFacts;
import org.diptych.io.TextDocument;
import org.diptych.pipeline.DocumentAnnotator;
import org.diptych.pipeline.DocumentResult;
import org.diptych.pipeline.Limits;

/**
 * Annotates the documents of a partition with one engine, which is made where they are: engines do
 * not travel. Lexicon and model are shared by all partitions of an executor.
 *
 * @param settings how the annotators are set
 * @param languages that can be read
 * @param meta names of the further columns
 * @param counters what the Spark UI shows
 */
record Annotation(Settings settings, List<String> languages, List<String> meta, Counters counters)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> documents) throws Exception {
    if (!documents.hasNext()) {
      return Collections.emptyIterator();
    }
    DocumentAnnotator annotator =
        new DocumentAnnotator(
            settings.options(), new Limits(settings.characters(), java.time.Duration.ZERO, 1));
    TextDocument.Languages run = new TextDocument.Languages(settings.language(), languages);
    return new Iterator<>() {

      private Iterator<Row> rows = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!rows.hasNext() && documents.hasNext()) {
          DocumentResult result = annotator.annotate(document(documents.next(), run));
          counters.count(result);
          rows = Outcomes.rows(result, meta).iterator();
        }
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return rows.next();
      }
    };
  }

  private TextDocument document(Row row, TextDocument.Languages run) {
    Map<String, String> further = new LinkedHashMap<>();
    meta.forEach(name -> further.put(name, row.getAs(Documents.META + name)));
    return new TextDocument(
        row.getAs(Documents.ID),
        row.getAs(Documents.CONTENT),
        new SourceFacts(
            row.getAs("author"),
            row.getAs("date"),
            row.getAs("title"),
            row.getAs("source"),
            row.getAs("reference")),
        row.getAs("language"),
        further,
        run);
  }
}
