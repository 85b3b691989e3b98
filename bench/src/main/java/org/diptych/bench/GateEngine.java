package org.diptych.bench;

import gate.Annotation;
import gate.Document;
import gate.Factory;
import gate.FeatureMap;
import gate.Gate;
import gate.LanguageAnalyser;
import gate.creole.ExecutionException;
import gate.creole.Plugin;
import gate.creole.ResourceInstantiationException;
import gate.creole.ResourceReference;
import gate.util.GateException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * GATE with the faster of its tokenisers and splitters. Its plugin comes from the local Maven
 * repository, where the build puts it.
 */
final class GateEngine implements Engine {

  private static boolean initialized;

  private final List<LanguageAnalyser> steps;

  GateEngine(Path lexicon) throws GateException, URISyntaxException {
    initialize();
    steps =
        List.of(
            make("gate.creole.tokeniser.SimpleTokeniser"),
            make("gate.creole.splitter.RegexSentenceSplitter"),
            make(
                "gate.creole.gazetteer.DefaultGazetteer",
                "listsURL",
                reference(lexicon.resolve("gate/lists.def").toUri()),
                "caseSensitive",
                false),
            make(
                "gate.creole.Transducer",
                "grammarURL",
                reference(GateEngine.class.getResource("statements.jape").toURI())));
  }

  private static synchronized void initialize() throws GateException {
    if (!initialized) {
      Gate.runInSandbox(true);
      Gate.init();
      Gate.getCreoleRegister()
          .registerPlugin(new Plugin.Maven("uk.ac.gate.plugins", "annie", "9.1"));
      initialized = true;
    }
  }

  private static ResourceReference reference(URI place) throws URISyntaxException {
    return new ResourceReference(place);
  }

  private static LanguageAnalyser make(String type, Object... parameters)
      throws ResourceInstantiationException {
    FeatureMap features = Factory.newFeatureMap();
    for (int i = 0; i < parameters.length; i += 2) {
      features.put(parameters[i], parameters[i + 1]);
    }
    return (LanguageAnalyser) Factory.createResource(type, features);
  }

  @Override
  public long annotate(Text text) throws ResourceInstantiationException, ExecutionException {
    Document document = Factory.newDocument(text.content());
    try {
      for (LanguageAnalyser step : steps) {
        step.setDocument(document);
        step.execute();
        step.setDocument(null);
      }
      long found = 0;
      for (Annotation ignored : document.getAnnotations().get("Statement")) {
        found++;
      }
      return found;
    } finally {
      Factory.deleteResource(document);
    }
  }
}
