package org.diptych.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.junit.jupiter.api.Test;

class CoincidencesTest {

  /** The example of Krippendorff (2011), section C: four observers, missing values. */
  @Test
  void thePublishedExampleHasItsAlpha() {
    Integer[][] observers = {
      {1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null},
      {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3},
      {null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null},
      {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null}
    };
    CodingAnnotationStudy study = new CodingAnnotationStudy(4);
    for (int unit = 0; unit < 12; unit++) {
      study.addItemAsArray(
          new Object[] {
            observers[0][unit], observers[1][unit], observers[2][unit], observers[3][unit]
          });
    }
    Coincidences coincidences = new Coincidences(new NominalDistanceFunction());
    coincidences.add(study);

    assertThat(coincidences.alpha()).isCloseTo(0.743, within(0.0005));
  }

  @Test
  void documentsAddUpToTheLibrarysAlphaOfTheWhole() {
    IDistanceFunction[] distances = {
      new NominalDistanceFunction(), new MASISetAnnotationDistanceFunction()
    };
    for (IDistanceFunction distance : distances) {
      Random random = new Random(7);
      CodingAnnotationStudy whole = new CodingAnnotationStudy(3);
      Coincidences coincidences = new Coincidences(distance);
      for (int document = 0; document < 5; document++) {
        CodingAnnotationStudy part = new CodingAnnotationStudy(3);
        for (int unit = 0; unit < 20; unit++) {
          SetAnnotation usual = new SetAnnotation("a", random.nextBoolean() ? "b" : "c");
          Object[] values = {usual, usual, random.nextInt(3) == 0 ? new SetAnnotation("a") : usual};
          if (random.nextInt(4) == 0) {
            values[1] = null;
          }
          part.addItemAsArray(values);
          whole.addItemAsArray(values);
        }
        coincidences.add(part);
      }

      assertThat(coincidences.alpha())
          .isCloseTo(
              new KrippendorffAlphaAgreement(whole, distance).calculateAgreement(), within(1e-9));
      Bootstrap.Interval interval = coincidences.interval(new Bootstrap(200, 3));
      assertThat(coincidences.alpha()).isBetween(interval.low(), interval.high());
    }
  }

  @Test
  void whereNothingVariesNothingIsMeasured() {
    CodingAnnotationStudy study = new CodingAnnotationStudy(2);
    study.addItem("a", "a");
    Coincidences coincidences = new Coincidences(new NominalDistanceFunction());
    coincidences.add(study);

    assertThat(coincidences.alpha()).isNaN();
    assertThat(coincidences.observed()).isEqualTo(1);
    assertThat(coincidences.interval(Bootstrap.DEFAULT).low()).isNaN();
  }
}
