package org.diptych.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the resources is what a run reads, from a folder and from a jar. */
class ShippedTablesTest {

  private static final Path TABLES = Path.of("src", "main", "resources", "org/diptych/lexicon");

  @Test
  void theListOfLanguagesNamesEveryFolder() throws IOException {
    assertThat(new LexiconSource.Shipped().languages())
        .isEqualTo(new LexiconSource.Folder(TABLES).languages())
        .isEqualTo(Lexicon.shipped().languages());
  }

  @Test
  void noTableIsLeftUnread() {
    assertThat(Lexicon.only(TABLES).languages()).isEqualTo(Lexicon.shipped().languages());
  }

  /** The package alone, without UIMA: the platform's class loader gives nothing but Java. */
  @Test
  void theTablesAreReadFromInsideAJar(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("diptych.jar");
    pack(Path.of("target", "classes"), jar);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(Lexicon.class.getName());
      Method shipped = type.getMethod("shipped");
      Object lexicon = shipped.invoke(null);

      assertThat(type).isNotSameAs(Lexicon.class);
      assertThat(type.getMethod("fingerprint").invoke(lexicon))
          .isEqualTo(Lexicon.shipped().fingerprint());
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes.resolve("org/diptych/lexicon"))) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (Path file : files) {
        zip.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
  }
}
