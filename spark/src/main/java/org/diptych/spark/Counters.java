package org.diptych.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.diptych.pipeline.DocumentResult;

/**
 * What the Spark UI shows of a job that runs. A task that is done twice counts twice here; the
 * tables count once.
 */
record Counters(
    LongAccumulator documents,
    LongAccumulator failed,
    LongAccumulator characters,
    LongAccumulator sentences,
    LongAccumulator statements)
    implements Serializable {

  static Counters of(SparkContext context) {
    return new Counters(
        context.longAccumulator("documents"),
        context.longAccumulator("failed documents"),
        context.longAccumulator("characters"),
        context.longAccumulator("sentences"),
        context.longAccumulator("statements"));
  }

  void count(DocumentResult result) {
    documents.add(1);
    if (result instanceof DocumentResult.Done done) {
      characters.add(done.characters());
      sentences.add(done.sentences());
      statements.add(done.rows().size());
    } else {
      failed.add(1);
    }
  }
}
