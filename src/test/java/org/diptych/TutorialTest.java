package org.diptych;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.factory.CollectionReaderFactory.createReaderDescription;
import static org.apache.uima.fit.pipeline.SimplePipeline.runPipeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.diptych.io.PerceptionReader;
import org.diptych.io.PerceptionWriter;
import org.diptych.io.StatementWriter;
import org.diptych.learn.Setting;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.pipeline.Versions;
import org.diptych.statement.StatementsCsv;
import org.diptych.type.PerceptionStatement;
import org.dkpro.core.tokit.BreakIteratorSegmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the programmers' tutorial; its commands are run with those of all pages. */
class TutorialTest {

  private static final Path TUTORIAL = Path.of("docs", "tutorial-programmer.md");

  /** Where the tutorial's code is run. */
  private static final List<String> TESTS =
      List.of(
          "src/test/java/org/diptych/TutorialTest.java",
          "src/test/java/org/diptych/platform/PearCaller.java",
          "src/test/resources/org/diptych/platform/ImportByName.xml");

  @Test
  void aSegmenterOfOnesOwn() throws UIMAException {
    List<String> found = new ArrayList<>();

    AnalysisEngine engine =
        createEngine(
            createEngineDescription(
                createEngineDescription(BreakIteratorSegmenter.class),
                PerceptionPipeline.annotators()));
    JCas jcas = engine.newJCas();
    jcas.setDocumentLanguage("en");
    jcas.setDocumentText("The Minister called Germany a menace to her neighbours.");
    engine.process(jcas);
    for (PerceptionStatement statement : jcas.select(PerceptionStatement.class)) {
      found.add(statement.getCode() + " by " + statement.getHolder());
    }

    assertThat(found).anyMatch(line -> line.startsWith("germany/threat by "));
  }

  @Test
  void aFolderInDocumentsAndATableOut(@TempDir Path folder) throws UIMAException, IOException {
    PerceptionOptions options =
        new PerceptionOptions(
            null, false, List.of("operational-assessment"), "en", true, null, Setting.BALANCED);
    runPipeline(
        createReaderDescription(
            PerceptionReader.class, PerceptionReader.PARAM_SOURCE_LOCATION, "samples/coded/texts"),
        PerceptionPipeline.complete(options),
        createEngineDescription(
            PerceptionWriter.class, PerceptionWriter.PARAM_TARGET_LOCATION, folder + "/xmi"),
        createEngineDescription(
            StatementWriter.class,
            StatementWriter.PARAM_TARGET_LOCATION,
            folder + "/statements.csv"));

    assertThat(StatementsCsv.read(folder.resolve("statements.csv")))
        .isNotEmpty()
        .allMatch(row -> row.statement().axis().equals("operational-assessment"));
    assertThat(folder.resolve("xmi")).isDirectoryContaining("glob:**.xmi");
  }

  @Test
  void theCodeShownIsWhatIsRun() throws IOException {
    StringBuilder run = new StringBuilder();
    for (String test : TESTS) {
      run.append(collapsed(Files.readString(Path.of(test)))).append('\n');
    }
    run.append("<groupId>org.diptych</groupId> <artifactId>diptych</artifactId> <version>")
        .append(Versions.diptych());
    List<String> shown =
        Pattern.compile(
                "```(?:java|xml)\n(?:<dependency>)?(.*?)(?:</version>\n</dependency>\n)?```",
                Pattern.DOTALL)
            .matcher(Files.readString(TUTORIAL))
            .results()
            .map(match -> collapsed(match.group(1)))
            .toList();

    assertThat(shown).hasSize(5).allSatisfy(code -> assertThat(run).contains(code));
  }

  private static String collapsed(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
