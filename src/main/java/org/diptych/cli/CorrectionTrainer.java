package org.diptych.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.diptych.evaluate.Coding;
import org.diptych.evaluate.CodingReader;
import org.diptych.inception.ModelTrainer;
import org.diptych.inception.ServerSettings;
import org.diptych.io.CorpusDocument;
import org.diptych.learn.PerceptionModel;
import org.diptych.learn.Training;
import org.diptych.learn.TrainingPlan;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionOptions;

/**
 * Trains on the corrections of a project as {@code train} does on coded documents.
 *
 * @param settings of the service
 * @param lexicon that the annotators have
 * @param gold folders to learn from, too
 */
record CorrectionTrainer(ServerSettings settings, Lexicon lexicon, List<Path> gold)
    implements ModelTrainer {

  CorrectionTrainer {
    gold = List.copyOf(gold);
  }

  @Override
  public PerceptionModel train(Coding coding, List<CorpusDocument> documents) throws Exception {
    PerceptionOptions options = settings.options().withoutModel();
    TrainingData data =
        new TrainingData(options, lexicon, LexiconChoice.corrections(List.of(), lexicon));
    data.read(
        coding,
        documents.iterator(),
        TypeSystemDescriptionFactory.createTypeSystemDescription(),
        false);
    for (Path folder : gold) {
      data.read(CodingReader.read(folder), false);
    }
    return Training.train(
            data.coded(),
            lexicon.codebook(),
            TrainingPlan.complete(),
            Map.of(
                "language", options.language(),
                "lexicon", lexicon.fingerprint(),
                "data", data.fingerprint()))
        .model();
  }
}
