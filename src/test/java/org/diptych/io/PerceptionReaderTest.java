package org.diptych.io;

import static org.apache.uima.fit.factory.CollectionReaderFactory.createReader;
import static org.apache.uima.fit.factory.CollectionReaderFactory.createReaderDescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.collection.CollectionException;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.pipeline.JCasIterable;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerceptionReaderTest {

  @TempDir Path in;

  @Test
  void readsAFolder() throws Exception {
    Cases.write(in, "a b.txt", "One.");
    Cases.write(in, "x/b.html", "<html lang='de'><p>Two.</p></html>");
    List<String> read = new ArrayList<>();

    for (JCas jcas :
        new JCasIterable(
            createReaderDescription(
                PerceptionReader.class,
                PerceptionReader.PARAM_SOURCE_LOCATION,
                in.toString(),
                PerceptionReader.PARAM_LANGUAGE,
                "en"))) {
      DocumentMetaData meta = DocumentMetaData.get(jcas);
      assertThat(meta.getDocumentBaseUri()).isEqualTo(in.toUri().toString());
      read.add(
          meta.getDocumentUri().substring(meta.getDocumentBaseUri().length())
              + " "
              + meta.getLanguage()
              + " "
              + jcas.getDocumentText());
    }

    assertThat(read).containsExactly("a%20b.txt en One.", "x/b.html de Two.");
  }

  @Test
  void saysWhatCannotBeReadAndGoesOn() throws Exception {
    Cases.write(in, "a.txt", "");
    Cases.write(in, "b.txt", "Two.");
    CollectionReader reader =
        createReader(PerceptionReader.class, PerceptionReader.PARAM_SOURCE_LOCATION, in.toString());
    JCas jcas = Cases.jcas();

    assertThatThrownBy(() -> reader.getNext(jcas.getCas()))
        .isInstanceOf(CollectionException.class)
        .rootCause()
        .hasMessage("the file is empty");
    reader.getNext(jcas.getCas());

    assertThat(jcas.getDocumentText()).isEqualTo("Two.");
    assertThat(reader.hasNext()).isFalse();
    assertThatThrownBy(
            () ->
                createReader(
                    PerceptionReader.class,
                    PerceptionReader.PARAM_SOURCE_LOCATION,
                    in.resolve("none").toString()))
        .isInstanceOf(ResourceInitializationException.class);
  }
}
