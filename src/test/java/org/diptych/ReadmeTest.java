package org.diptych;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.factory.CollectionReaderFactory.createReaderDescription;
import static org.apache.uima.fit.pipeline.SimplePipeline.iteratePipeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.collection.CollectionReaderDescription;
import org.apache.uima.jcas.JCas;
import org.diptych.io.PerceptionReader;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.pipeline.Versions;
import org.diptych.statement.StatementsCsv;
import org.diptych.type.PerceptionStatement;
import org.dkpro.core.tokit.BreakIteratorSegmenter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What README and CONTRIBUTING say is so. */
class ReadmeTest {

  private static final Path THIS = Path.of("src/test/java/org/diptych/ReadmeTest.java");

  @Test
  void annotatorsInAPipelineOfOnesOwn() throws UIMAException {
    AnalysisEngineDescription pipeline =
        createEngineDescription(
            createEngineDescription(BreakIteratorSegmenter.class), PerceptionPipeline.annotators());

    AnalysisEngine engine = createEngine(pipeline);
    JCas jcas = engine.newJCas();
    jcas.setDocumentLanguage("en");
    jcas.setDocumentText("Germany is a menace to her neighbours.");
    engine.process(jcas);
    assertThat(jcas.select(PerceptionStatement.class).toList())
        .extracting(PerceptionStatement::getCode)
        .contains("germany/threat");
  }

  @Test
  void completePipeline() throws UIMAException {
    List<String> seen = new ArrayList<>();

    CollectionReaderDescription reader =
        createReaderDescription(
            PerceptionReader.class, PerceptionReader.PARAM_SOURCE_LOCATION, "samples");
    for (JCas jcas : iteratePipeline(reader, PerceptionPipeline.complete())) {
      for (PerceptionStatement statement : jcas.select(PerceptionStatement.class)) {
        seen.add(statement.getHolder() + " " + statement.getCode());
      }
    }

    assertThat(seen).anyMatch(s -> s.contains("germany/")).anyMatch(s -> s.contains("japan/"));
  }

  @Test
  void theExamplesOfTheReadmeAreThoseOfThisTest() throws IOException {
    String here = collapsed(Files.readString(THIS));
    List<String> examples =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map((MatchResult match) -> collapsed(match.group(1)))
            .toList();

    assertThat(examples).hasSize(2).allSatisfy(example -> assertThat(here).contains(example));
  }

  @Test
  void theReadmeNamesEveryColumnAndTheVersion() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String columns =
        readme.substring(
            readme.indexOf("The columns of `statements.csv`"), readme.indexOf("A cell"));

    assertThat(
            Pattern.compile("`([a-z_]+)`")
                .matcher(columns.replaceAll("(?m)^(\\|[^|]*\\|).*$", "$1"))
                .results()
                .map(match -> match.group(1)))
        .containsExactlyElementsOf(StatementsCsv.COLUMNS);
    assertThat(readme).contains("<version>" + Versions.diptych() + "</version>");
  }

  @Test
  void contributingGivesAReasonForEveryDependency() throws Exception {
    NodeList artifacts =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "/project/dependencies/dependency/artifactId",
                    DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile()),
                    XPathConstants.NODESET);
    String contributing = Files.readString(Path.of("CONTRIBUTING.md"));

    assertThat(artifacts.getLength()).isPositive();
    for (int i = 0; i < artifacts.getLength(); i++) {
      assertThat(contributing).contains("`" + artifacts.item(i).getTextContent() + "`");
    }
  }

  private static String collapsed(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
