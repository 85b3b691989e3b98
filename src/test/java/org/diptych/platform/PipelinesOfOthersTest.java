package org.diptych.platform;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.factory.CollectionReaderFactory.createReaderDescription;
import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.collection.CollectionReaderDescription;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.fit.pipeline.JCasIterable;
import org.apache.uima.fit.pipeline.SimplePipeline;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.ruta.engine.RutaEngine;
import org.apache.uima.util.CasCreationUtils;
import org.diptych.io.StatementWriter;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.statement.StatementsCsv;
import org.diptych.type.PerceptionCue;
import org.diptych.type.PerceptionStatement;
import org.dkpro.core.api.resources.CompressionMethod;
import org.dkpro.core.io.bincas.BinaryCasReader;
import org.dkpro.core.io.bincas.BinaryCasWriter;
import org.dkpro.core.io.conll.Conll2006Reader;
import org.dkpro.core.io.conll.Conll2006Writer;
import org.dkpro.core.io.text.TextReader;
import org.dkpro.core.io.text.TextWriter;
import org.dkpro.core.io.xmi.XmiReader;
import org.dkpro.core.io.xmi.XmiWriter;
import org.dkpro.core.opennlp.OpenNlpLemmatizer;
import org.dkpro.core.opennlp.OpenNlpPosTagger;
import org.dkpro.core.opennlp.OpenNlpSegmenter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diptych's annotators among components that were written without knowing them. */
class PipelinesOfOthersTest {

  private static final String TEXT =
      "Germany is a menace to her neighbours. Japan must be disarmed.";

  @TempDir Path folder;
  private Path in;

  @BeforeEach
  void write() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("letter.txt"), TEXT);
  }

  private CollectionReaderDescription text() throws UIMAException {
    return createReaderDescription(
        TextReader.class,
        TextReader.PARAM_SOURCE_LOCATION,
        in.toString(),
        TextReader.PARAM_PATTERNS,
        "[+]*.txt",
        TextReader.PARAM_LANGUAGE,
        "en");
  }

  private static AnalysisEngineDescription openNlp() throws UIMAException {
    return createEngineDescription(
        createEngineDescription(
            OpenNlpSegmenter.class,
            OpenNlpSegmenter.PARAM_SEGMENTATION_MODEL_LOCATION,
            "classpath:/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
            OpenNlpSegmenter.PARAM_TOKENIZATION_MODEL_LOCATION,
            "classpath:/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin"),
        createEngineDescription(
            OpenNlpPosTagger.class,
            OpenNlpPosTagger.PARAM_MODEL_LOCATION,
            "classpath:/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"),
        createEngineDescription(
            OpenNlpLemmatizer.class,
            OpenNlpLemmatizer.PARAM_MODEL_LOCATION,
            "classpath:/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin"));
  }

  private static List<String> codes(JCas jcas) {
    return jcas.select(PerceptionStatement.class).map(PerceptionStatement::getCode).toList();
  }

  private static List<String> codes(
      CollectionReaderDescription reader, AnalysisEngineDescription... steps) {
    List<String> codes = new ArrayList<>();
    for (JCas jcas : new JCasIterable(reader, steps)) {
      codes.addAll(codes(jcas));
    }
    return codes;
  }

  @Test
  void behindTextReaderAndOpenNlp() throws Exception {
    for (JCas jcas : new JCasIterable(text(), openNlp(), PerceptionPipeline.annotators())) {
      assertThat(codes(jcas)).containsExactly("germany/threat", "japan/demilitarization");
      assertThat(jcas.select(Sentence.class).asList()).hasSize(2);
      assertThat(jcas.select(Token.class).asList())
          .isNotEmpty()
          .allMatch(token -> token.getLemma() != null && token.getPos() != null);
      assertThat(jcas.select(POS.class).asList()).hasSameSizeAs(jcas.select(Lemma.class).asList());
    }
  }

  @Test
  void beforeAndBehindForeignWritersAndReaders() throws Exception {
    Path xmi = folder.resolve("xmi");
    Path binary = folder.resolve("binary");
    Path plain = folder.resolve("plain");
    Path table = folder.resolve("statements.csv");
    SimplePipeline.runPipeline(
        text(),
        PerceptionPipeline.complete(),
        createEngineDescription(XmiWriter.class, XmiWriter.PARAM_TARGET_LOCATION, xmi.toString()),
        createEngineDescription(
            BinaryCasWriter.class,
            BinaryCasWriter.PARAM_TARGET_LOCATION,
            binary.toString(),
            BinaryCasWriter.PARAM_FORMAT,
            "6+",
            BinaryCasWriter.PARAM_COMPRESSION,
            CompressionMethod.NONE),
        createEngineDescription(
            TextWriter.class, TextWriter.PARAM_TARGET_LOCATION, plain.toString()),
        createEngineDescription(
            StatementWriter.class, StatementWriter.PARAM_TARGET_LOCATION, table.toString()));

    assertThat(StatementsCsv.read(table))
        .extracting(row -> row.document() + " " + row.statement().code())
        .containsExactly("letter.txt germany/threat", "letter.txt japan/demilitarization");
    assertThat(
            codes(
                createReaderDescription(
                    XmiReader.class,
                    XmiReader.PARAM_SOURCE_LOCATION,
                    xmi.toString(),
                    XmiReader.PARAM_PATTERNS,
                    "[+]*.xmi")))
        .containsExactly("germany/threat", "japan/demilitarization");
    assertThat(
            codes(
                createReaderDescription(
                    BinaryCasReader.class,
                    BinaryCasReader.PARAM_SOURCE_LOCATION,
                    binary.toString(),
                    BinaryCasReader.PARAM_PATTERNS,
                    "[+]*.bin")))
        .containsExactly("germany/threat", "japan/demilitarization");
    assertThat(plain.resolve("letter.txt.txt")).hasContent(TEXT);
  }

  /** CoNLL keeps tokens and sentences only: its reader makes a text of its own of them. */
  @Test
  void behindAConllReader() throws Exception {
    Path conll = folder.resolve("conll");
    SimplePipeline.runPipeline(
        text(),
        openNlp(),
        createEngineDescription(
            Conll2006Writer.class, Conll2006Writer.PARAM_TARGET_LOCATION, conll.toString()));
    CollectionReaderDescription reader =
        createReaderDescription(
            Conll2006Reader.class,
            Conll2006Reader.PARAM_SOURCE_LOCATION,
            conll.toString(),
            Conll2006Reader.PARAM_PATTERNS,
            "[+]*.conll",
            Conll2006Reader.PARAM_LANGUAGE,
            "en");

    assertThat(codes(reader, PerceptionPipeline.annotators()))
        .containsExactly("germany/threat", "japan/demilitarization");
  }

  @Test
  void onTheSentencesOfAnotherTool() throws UIMAException {
    JCas jcas = document(JCasFactory.createJCas());
    // One sentence for all: Diptych's segmenter would have made two.
    new Sentence(jcas, 0, TEXT.length()).addToIndexes();

    createEngine(PerceptionPipeline.annotators()).process(jcas);

    assertThat(jcas.select(PerceptionStatement.class).toList())
        .isNotEmpty()
        .allMatch(statement -> statement.getBegin() == 0 && statement.getEnd() == TEXT.length());
    assertThat(jcas.select(Sentence.class).toList()).hasSize(1);
  }

  private static JCas document(JCas jcas) {
    jcas.setDocumentLanguage("en");
    jcas.setDocumentText(TEXT);
    return jcas;
  }

  @Test
  void onOneOfTwoViews() throws UIMAException {
    JCas both = JCasFactory.createJCas();
    both.setDocumentText("Deutschland ist eine Gefahr.");
    document(both.createView("translation"));
    AggregateBuilder builder = new AggregateBuilder();
    builder.add(PerceptionPipeline.complete(), CAS.NAME_DEFAULT_SOFA, "translation");

    builder.createAggregate().process(both);

    assertThat(codes(both.getView("translation")))
        .containsExactly("germany/threat", "japan/demilitarization");
    assertThat(codes(both)).isEmpty();
    assertThat(both.select(Sentence.class).toList()).isEmpty();
  }

  @Test
  void withTypesOfAnotherVendor() throws Exception {
    TypeSystemDescription foreign =
        TypeSystemDescriptionFactory.createTypeSystemDescriptionFromPath(
            Path.of("src/test/resources/org/diptych/platform/ForeignTypes.xml").toUri().toString());
    TypeSystemDescription merged =
        CasCreationUtils.mergeTypeSystems(
            List.of(foreign, TypeSystemDescriptionFactory.createTypeSystemDescription()));
    JCas jcas = document(JCasFactory.createJCas(merged));
    jcas.getCas()
        .addFsToIndexes(
            jcas.getCas()
                .createAnnotation(jcas.getTypeSystem().getType("com.example.vendor.Stance"), 0, 7));

    createEngine(PerceptionPipeline.complete()).process(jcas);

    assertThat(codes(jcas)).containsExactly("germany/threat", "japan/demilitarization");
    assertThat(
            jcas.getCas()
                .getAnnotationIndex(jcas.getTypeSystem().getType("com.example.vendor.Stance")))
        .hasSize(1);
  }

  /** Its cues carry no entry of the lexicon: the cue annotator leaves them, and they count. */
  @Test
  void withCuesOfARutaScript() throws UIMAException {
    JCas jcas = JCasFactory.createJCas();
    jcas.setDocumentLanguage("en");
    jcas.setDocumentText("Germany is a volcano beside our fields.");
    AnalysisEngineDescription ruta =
        createEngineDescription(
            RutaEngine.class,
            RutaEngine.PARAM_RULES,
            "\"volcano\" -> org.diptych.type.PerceptionCue;"
                + "org.diptych.type.PerceptionCue{->SETFEATURE(\"axis\", \"war-purpose\"),"
                + " SETFEATURE(\"category\", \"threat\"), SETFEATURE(\"entry\", \"ruta/volcano\")};");

    createEngine(createEngineDescription(ruta, PerceptionPipeline.complete())).process(jcas);

    assertThat(jcas.select(PerceptionCue.class).toList())
        .extracting(PerceptionCue::getEntry)
        .containsExactly("ruta/volcano");
    assertThat(jcas.select(PerceptionStatement.class).toList())
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.getCode()).isEqualTo("germany/threat");
              assertThat(statement.getEvidence().toArray()).contains("ruta/volcano");
            });
  }
}
