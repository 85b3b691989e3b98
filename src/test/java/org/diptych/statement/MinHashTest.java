package org.diptych.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {

  /** A text of random letters. */
  static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 100, 400, 1000})
  void theSketchesTellHowAlikeTwoTextsAre(int changed) {
    MinHash minHash = new MinHash(9, 100, 20);
    Random random = new Random(changed);
    String shared = letters(random, 2_000 - changed);
    String one = shared + letters(random, changed);
    String other = shared + letters(random, changed);

    double exact = Shingles.jaccard(Shingles.set(one, 9), Shingles.set(other, 9));

    assertThat(exact).isCloseTo((2_000.0 - changed) / (2_000 + changed), within(0.02));
    assertThat(minHash.sketch(one).similarity(minHash.sketch(other)))
        .isCloseTo(exact, within(0.05));
  }

  @Test
  void aShortTextFillsAllBins() {
    Sketch one = MinHash.DOCUMENTS.sketch("short");

    assertThat(one.similarity(MinHash.DOCUMENTS.sketch("short"))).isEqualTo(1);
    assertThat(one.similarity(MinHash.DOCUMENTS.sketch("other"))).isLessThan(0.1);
  }

  @Test
  void ofLikeTextsNearlyAllShareAKeyAndOfOthersFewDo() {
    Random random = new Random(1);
    int alike = 0;
    int others = 0;
    for (int i = 0; i < 300; i++) {
      String text = letters(random, 3_000);
      String misread = text.substring(0, 2_800) + letters(random, 200);
      alike += sharesKey(text, misread) ? 1 : 0;
      others += sharesKey(text, letters(random, 3_000)) ? 1 : 0;
    }

    assertThat(alike).isGreaterThan(295);
    assertThat(others).isZero();
  }

  private static boolean sharesKey(String one, String other) {
    long[] first = MinHash.DOCUMENTS.keys(MinHash.DOCUMENTS.sketch(one));
    long[] second = MinHash.DOCUMENTS.keys(MinHash.DOCUMENTS.sketch(other));
    for (int i = 0; i < first.length; i++) {
      if (first[i] == second[i]) {
        return true;
      }
    }
    return false;
  }

  /** What other machines keep of a text must be the same there. */
  @Test
  void aSketchCanBeSent() throws IOException, ClassNotFoundException {
    Sketch sketch = MinHash.PASSAGES.sketch("themilitaristsareamenacetoalltheirneighbours");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sketch);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(sketch);
    }
    assertThat(MinHash.PASSAGES.keys(sketch)[0]).isEqualTo(-5029199280717665052L);
  }
}
