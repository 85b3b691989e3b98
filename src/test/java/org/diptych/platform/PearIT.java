package org.diptych.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.uima.UIMAFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class PearIT {

  private static final Path PEAR = OwnJvm.TARGET.resolve("diptych-" + OwnJvm.VERSION + ".pear");

  @Test
  void installsVerifiesAndAnnotatesForACallerWhoHasUimaOnly(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> printed =
        OwnJvm.run(
            PearCaller.class,
            Stream.of(UIMAFramework.class, Logger.class).map(OwnJvm::jarOf),
            PEAR,
            folder);

    assertThat(printed).contains("found germany/threat", "found japan/demilitarization");
  }

  /** UIMA's core in the PEAR breaks it, and a logging binding there would be nobody's choice. */
  @Test
  void holdsWhatTheAnnotatorsNeedAndNoMore() throws IOException {
    List<String> jars;
    try (ZipFile pear = new ZipFile(PEAR.toFile())) {
      jars = pear.stream().map(ZipEntry::getName).filter(name -> name.matches("lib/.+")).toList();
    }

    assertThat(jars)
        .anyMatch(jar -> jar.startsWith("lib/diptych-"))
        .anyMatch(jar -> jar.startsWith("lib/dkpro-core-tokit-asl-"))
        .noneMatch(jar -> jar.matches("lib/(uimaj-core|slf4j|log4j|logback|pdfbox|jackson).*"));
  }
}
