package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diptych.evaluate.Calibration.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {

  private static final String THREAT = "japan/war-purpose/threat/affirmed/direct/Stalin";

  @TempDir Path folder;

  private Coding gold() throws IOException {
    GoldFolder gold = new GoldFolder(folder.resolve("gold")).sentences("a.txt", 6);
    return CodingReader.read(
        gold.statement("a.txt", 0, THREAT).statement("a.txt", 1, THREAT).write());
  }

  @Test
  void theErrorIsTheDistanceOfEachBandAveragedOverThePredictions() throws IOException {
    Coding predicted =
        new Predictions(folder)
            .confident(1)
            .add("a.txt", 0, 10, "threat")
            .confident(0.9)
            .add("a.txt", 11, 21, "threat")
            .confident(0.2)
            .add("a.txt", 22, 32, "threat")
            .confident(0.29)
            .add("a.txt", 33, 43, "threat")
            .read();

    Calibration calibration = Calibration.of(Alignment.of(gold(), predicted));

    assertThat(calibration.bands())
        .hasSize(10)
        .filteredOn(band -> band.predictions() > 0)
        .extracting(Band::name, Band::predictions, Band::right)
        .containsExactly(tuple("0.2-0.3", 2, 0), tuple("0.9-1.0", 2, 2));
    assertThat(calibration.bands().get(9).gap()).isCloseTo(-0.05, within(1e-9));
    assertThat(calibration.bands().get(0).shareRight()).isNaN();
    // 2 of 4 predictions are 0.245 too sure, the others 0.05 too modest.
    assertThat(calibration.expectedError()).isCloseTo((0.245 + 0.05) / 2, within(1e-9));
    assertThat(calibration.all().confidence()).isCloseTo(2.39 / 4, within(1e-9));
  }

  @Test
  void withoutAConfidenceNothingIsMeasured() throws IOException {
    Path table = folder.resolve("statements.csv");
    new Predictions(folder).add("a.txt", 0, 10, "threat").read();
    String written = Files.readString(table);

    Files.writeString(table, written.replace(",0.50,", ",,"));
    assertUnmeasured(CodingReader.read(table));
    Files.writeString(table, written.replace(",lexicon,", ",human:ann,"));
    assertUnmeasured(CodingReader.read(table));
    assertUnmeasured(gold());
  }

  private void assertUnmeasured(Coding predicted) throws IOException {
    Alignment alignment = Alignment.of(gold(), predicted);
    Calibration calibration = Calibration.of(alignment);

    assertThat(alignment.predicted()).isNotEmpty();
    assertThat(calibration.all().predictions()).isZero();
    assertThat(calibration.expectedError()).isNaN();
    assertThat(calibration.all().gap()).isNaN();
  }
}
