package org.diptych.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.diptych.io.Corpus;
import org.diptych.io.InputException;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.LexiconException;
import org.diptych.pipeline.PerceptionOptions;

/**
 * What is annotated, and how; found fit for it.
 *
 * @param options as they were given
 * @param lexicon the tables
 * @param axes ids of the axes to look for
 * @param corpus the documents
 */
record CorpusInput(AnnotationOptions options, Lexicon lexicon, List<String> axes, Corpus corpus) {

  /**
   * Checks lexicon, axes, model and input.
   *
   * @param others faults that are known already
   * @throws StartException with all faults
   */
  static CorpusInput open(AnnotationOptions options, Collection<String> others)
      throws StartException {
    Set<String> faults = new LinkedHashSet<>(others);
    // The model is read while the lexicon is compiled: it shortens the start of a small run.
    CompletableFuture<List<String>> modelFaults =
        CompletableFuture.supplyAsync(() -> modelFaults(options));
    Lexicon lexicon = null;
    List<String> axes = List.of();
    Corpus corpus = null;
    try {
      lexicon = options.lexicon.load();
      lexicon.language(options.language);
      axes = lexicon.axes(options.axes);
    } catch (LexiconException e) {
      faults.addAll(e.getMessage().lines().toList());
    }
    faults.addAll(modelFaults.join());
    try {
      List<String> languages = lexicon == null ? List.of() : lexicon.languages();
      corpus = Corpus.open(options.in, options.language, languages);
      if (corpus.files().isEmpty()) {
        faults.add(options.in + ": no documents there; name a folder with texts");
      }
    } catch (InputException e) {
      faults.addAll(e.getMessage().lines().toList());
    }
    if (!faults.isEmpty()) {
      throw new StartException(List.copyOf(faults));
    }
    return new CorpusInput(options, lexicon, axes, corpus);
  }

  private static List<String> modelFaults(AnnotationOptions options) {
    try {
      options.model.fingerprint(options.language);
      return List.of();
    } catch (IOException e) {
      return List.of(e.getMessage());
    }
  }

  /** The ids of all countries that the lexicon can tell. */
  List<String> targets() {
    return LexiconChoice.targets(lexicon);
  }

  PerceptionOptions pipeline() {
    return new PerceptionOptions(
        options.lexicon.folder(),
        options.lexicon.alone(),
        axes,
        options.language,
        options.model.learned(),
        options.model.file(),
        options.setting.setting());
  }

  /** How the annotators were set; nothing that differs between two machines. */
  Map<String, Object> parameters() throws IOException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("language", options.language);
    parameters.put("axes", axes);
    parameters.put("model", options.model.fingerprint(options.language));
    parameters.put("setting", options.setting.setting().id());
    return parameters;
  }
}
