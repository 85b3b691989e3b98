package org.diptych.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.diptych.type.DocumentSource;
import org.diptych.type.PerceptionStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedDocumentTest {

  private static final String TEXT = "Japan is a menace.\r\n\r\n\uD83D\uDE00 Größe";

  @TempDir Path in;

  /** A document with a layer that Diptych does not know. */
  private static JCas foreign() throws Exception {
    TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
    TypeDescription layer = types.addType("x.Layer", "", CAS.TYPE_NAME_ANNOTATION);
    layer.addFeature("value", "", CAS.TYPE_NAME_STRING);
    types.addType("x.Link", "", CAS.TYPE_NAME_TOP).addFeature("to", "", "x.Layer");
    JCas jcas = CasCreationUtils.createCas(types, null, null).getJCas();
    jcas.setDocumentText(TEXT);
    jcas.setDocumentLanguage("de");
    DocumentMetaData.create(jcas).setDocumentTitle("A note");
    new Sentence(jcas, 0, 18).addToIndexes();
    new Token(jcas, 0, 5).addToIndexes();
    PerceptionStatement statement = new PerceptionStatement(jcas, 0, 18);
    statement.setSource("human:anna");
    statement.setTarget("japan");
    statement.addToIndexes();
    Type type = jcas.getTypeSystem().getType("x.Layer");
    AnnotationFS annotation = jcas.getCas().createAnnotation(type, 0, 5);
    jcas.getCas().addFsToIndexes(annotation);
    FSArray<FeatureStructure> mixed = new FSArray<>(jcas, 1);
    mixed.set(0, (org.apache.uima.jcas.cas.TOP) annotation);
    mixed.addToIndexes();
    return jcas;
  }

  private static byte[] bytes(JCas jcas, CasWriter.Format format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (format == CasWriter.Format.XMI) {
      CasIOUtils.save(jcas.getCas(), out, SerialFormat.XMI);
    } else {
      new JsonCas2Serializer().serialize(jcas.getCas(), out);
    }
    return out.toByteArray();
  }

  private DocumentFacts read(JCas jcas) throws DocumentException {
    return Cases.documents(Cases.english(in)).get(0).readInto(jcas);
  }

  @ParameterizedTest
  @EnumSource(CasWriter.Format.class)
  void keepsWhatItKnows(CasWriter.Format format) throws Exception {
    Cases.write(in, "a" + format.extension(), bytes(foreign(), format));
    Cases.write(in, "metadata.tsv", "file\tdate\na" + format.extension() + "\t1942\n");
    JCas jcas = Cases.jcas();

    DocumentFacts facts = read(jcas);

    assertThat(facts.language()).isEqualTo("de");
    assertThat(facts.extracted()).isTrue();
    assertThat(jcas.getDocumentText()).isEqualTo(TEXT);
    assertThat(jcas.select(Sentence.class).single().getCoveredText())
        .isEqualTo("Japan is a menace.");
    assertThat(jcas.select(Token.class).single().getCoveredText()).isEqualTo("Japan");
    assertThat(jcas.select(PerceptionStatement.class).single().getSource()).isEqualTo("human:anna");
    assertThat(jcas.select(Paragraph.class).map(Paragraph::getCoveredText).toList())
        .containsExactly("Japan is a menace.", "\uD83D\uDE00 Größe");
    assertThat(jcas.select(DocumentSource.class).single().getDate()).isEqualTo("1942");
    assertThat(jcas.select(DocumentSource.class).single().getTitle()).isEqualTo("A note");
    assertThat(DocumentMetaData.get(jcas).getDocumentId()).isEqualTo("a" + format.extension());
  }

  @ParameterizedTest
  @EnumSource(CasWriter.Format.class)
  void keepsForeignLayersWithTheirTypeSystem(CasWriter.Format format) throws Exception {
    JCas foreign = foreign();
    Cases.write(in, "x/a" + format.extension(), bytes(foreign, format));
    new CasWriter(in.resolve("x"), format).writeTypeSystem(foreign.getTypeSystem());
    JCas jcas = CasCreationUtils.createCas(Cases.english(in).typeSystem(), null, null).getJCas();

    read(jcas);

    assertThat(jcas.getCas().select("x.Layer").single())
        .extracting(a -> ((AnnotationFS) a).getCoveredText())
        .isEqualTo("Japan");
  }

  @Test
  void refusesATypeSystemThatIsNone() throws Exception {
    Cases.write(in, "a.xmi", "");
    Cases.write(
        in, "TypeSystem.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM '/etc/hostname'>]><x>&e;</x>");

    assertThatThrownBy(() -> Cases.english(in).typeSystem())
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("TypeSystem.xml: no type system");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "null",
        "{\"a\": 1}",
        "{\"%FEATURE_STRUCTURES\": [1], \"%VIEWS\": {}}",
        "{\"%FEATURE_STRUCTURES\": [], \"%VIEWS\": {\"_InitialView\": {\"%MEMBERS\": [7]}}}",
        "{\"%FEATURE_STRUCTURES\": [], \"%VIEWS\": {}}"
      })
  void refusesBrokenJson(String json) throws Exception {
    Cases.write(in, "a.json", json);
    JCas jcas = Cases.jcas();

    assertThatThrownBy(() -> read(jcas))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith("a.json: ")
        .message()
        .doesNotContain("\n");
    assertThat(jcas.getDocumentText()).isNull();
  }

  @Test
  void refusesBrokenXmi() throws Exception {
    String xmi = new String(bytes(foreign(), CasWriter.Format.XMI), "UTF-8");
    Path secret = Cases.write(in, "secret.dat", "the secret");
    for (String broken :
        List.of(
            xmi.substring(0, xmi.length() / 2),
            xmi.replace("end=\"18\"", "end=\"1800\""),
            xmi.replace("begin=\"0\"", "begin=\"none\""),
            "<html/>",
            "text",
            "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                + secret.toUri()
                + "'>]>"
                + xmi.substring(xmi.indexOf("?>") + 2).replace("human:anna", "&e;"))) {
      Cases.write(in, "a.xmi", broken);
      JCas jcas = Cases.jcas();

      assertThatThrownBy(() -> read(jcas))
          .as(broken.substring(0, Math.min(60, broken.length())))
          .isInstanceOf(DocumentException.class)
          .hasMessageStartingWith("a.xmi: ");
      assertThat(jcas.getDocumentText()).isNull();
    }
    assertThat(Files.readString(secret)).isEqualTo("the secret");
  }
}
