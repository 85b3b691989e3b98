package org.diptych.bench;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.diptych.io.Corpus;
import org.diptych.io.CorpusDocuments;
import org.diptych.io.DocumentException;

/**
 * A document, read before the clock runs.
 *
 * @param content its text
 * @param paragraphs begin and end of each paragraph, in UTF-16 code units
 */
record Text(String content, List<int[]> paragraphs) {

  /**
   * Reads a corpus the way Diptych does.
   *
   * @param most so many documents at most, spread evenly over the corpus; 0 = all
   */
  static List<Text> read(Path folder, int most)
      throws IOException, UIMAException, DocumentException {
    Corpus corpus = Corpus.open(folder, "en", List.of());
    int all = corpus.files().size();
    int step = most == 0 ? 1 : Math.max(1, all / most);
    List<Text> texts = new ArrayList<>();
    JCas jcas = JCasFactory.createJCas();
    try (CorpusDocuments documents = corpus.documents()) {
      for (int number = 0; documents.hasNext(); number++) {
        var document = documents.next();
        if (number % step == 0 && (most == 0 || texts.size() < most)) {
          jcas.reset();
          document.readInto(jcas);
          texts.add(of(jcas));
        }
      }
    }
    return texts;
  }

  private static Text of(JCas jcas) {
    List<int[]> paragraphs = new ArrayList<>();
    for (Paragraph paragraph : jcas.select(Paragraph.class)) {
      paragraphs.add(new int[] {paragraph.getBegin(), paragraph.getEnd()});
    }
    return new Text(jcas.getDocumentText(), paragraphs);
  }

  /** One text of a given length, made of these, one after the other, over and over. */
  static Text joined(List<Text> texts, int length) {
    StringBuilder content = new StringBuilder(length + 2);
    List<int[]> paragraphs = new ArrayList<>();
    for (int i = 0; content.length() < length; i = (i + 1) % texts.size()) {
      Text text = texts.get(i);
      for (int[] paragraph : text.paragraphs()) {
        int begin = content.length() + paragraph[0];
        int end = Math.min(content.length() + paragraph[1], length);
        if (begin < end) {
          paragraphs.add(new int[] {begin, end});
        }
      }
      content.append(text.content()).append("\n\n");
    }
    content.setLength(length);
    return new Text(content.toString(), paragraphs);
  }

  /** Puts the text into an empty CAS. */
  void fill(JCas jcas) {
    jcas.reset();
    jcas.setDocumentText(content);
    jcas.setDocumentLanguage("en");
    for (int[] paragraph : paragraphs) {
      new Paragraph(jcas, paragraph[0], paragraph[1]).addToIndexes();
    }
  }
}
