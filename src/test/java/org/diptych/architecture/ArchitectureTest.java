package org.diptych.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom, and what no component may do. */
@AnalyzeClasses(
    packages = "org.diptych",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeTemplates.class
    })
class ArchitectureTest {

  /** What jte makes of the report's templates is not written by hand. */
  static final class DoNotIncludeTemplates implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.matches(Pattern.compile(".*/Jte\\w+Generated.*"));
    }
  }

  private static final String BASE = "org.diptych.";
  private static final String[] PURE =
      packages("lexicon", "statement", "compare", "evaluate", "learn", "exchange");

  /**
   * The memos of lexicons and models: annotators of one JVM share them, and each value is fixed.
   */
  private static final Set<String> DOCUMENTED =
      Set.of(
          "org.diptych.lexicon.Lexicon.COMPILED",
          "org.diptych.learn.Models.READ",
          "org.diptych.statement.SplitText.CURRENT");

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> BASE + name + "..").toArray(String[]::new);
  }

  @ArchTest
  static final ArchRule thePackagesThatDecideKnowNoUima =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.uima..", "org.dkpro.core..", "de.tudarmstadt..", BASE + "type..");

  @ArchTest
  static final ArchRule packagesKnowOnlyThoseBelowThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.diptych..")
          .withOptionalLayers(true)
          .layer("lexicon")
          .definedBy(BASE + "lexicon..")
          .layer("statement")
          .definedBy(BASE + "statement..")
          .layer("compare")
          .definedBy(BASE + "compare..")
          .layer("evaluate")
          .definedBy(BASE + "evaluate..")
          .layer("learn")
          .definedBy(BASE + "learn..")
          .layer("annotator")
          .definedBy(BASE + "annotator..")
          .layer("io")
          .definedBy(BASE + "io..")
          .layer("pipeline")
          .definedBy(BASE + "pipeline..")
          .layer("report")
          .definedBy(BASE + "report..")
          .layer("exchange")
          .definedBy(BASE + "exchange..")
          .layer("check")
          .definedBy(BASE + "check..")
          .layer("inception")
          .definedBy(BASE + "inception..")
          .layer("shell")
          .definedBy(BASE + "cli..")
          .whereLayer("shell")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("shell")
          .whereLayer("inception")
          .mayOnlyBeAccessedByLayers("shell")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("check", "inception", "shell")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("shell")
          .whereLayer("exchange")
          .mayOnlyBeAccessedByLayers("inception", "shell")
          .whereLayer("annotator")
          .mayOnlyBeAccessedByLayers("pipeline", "inception", "shell")
          .whereLayer("io")
          .mayOnlyBeAccessedByLayers("pipeline", "check", "inception", "shell")
          .whereLayer("learn")
          .mayOnlyBeAccessedByLayers("annotator", "pipeline", "inception", "shell")
          .whereLayer("compare")
          .mayOnlyBeAccessedByLayers("report", "exchange", "shell")
          .whereLayer("evaluate")
          .mayOnlyBeAccessedByLayers("inception", "shell")
          .whereLayer("statement")
          .mayOnlyBeAccessedByLayers(
              "compare",
              "evaluate",
              "learn",
              "annotator",
              "io",
              "pipeline",
              "report",
              "exchange",
              "check",
              "inception",
              "shell");

  @ArchTest
  static final ArchRule packagesFormNoCircles =
      SlicesRuleDefinition.slices().matching("org.diptych.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheJvm =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses().that().resideOutsideOfPackage(BASE + "cli..").should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule noDefaultLocaleOrCharset =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "cli..")
          .should()
          .callMethod(Locale.class, "setDefault", Locale.class)
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethod(TimeZone.class, "setDefault", TimeZone.class);

  @ArchTest
  static final ArchRule staticFieldsAreConstants =
      fields().that().areStatic().should().beFinal().andShould(notChange());

  /** An immutable collection, or none; arrays and things made for sharing change. */
  private static ArchCondition<JavaField> notChange() {
    return new ArchCondition<>("hold nothing that changes") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean compilerMade = field.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (!compilerMade
            && !DOCUMENTED.contains(field.getFullName())
            && changes(field.reflect())) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
        }
      }
    };
  }

  private static boolean changes(Field field) {
    Class<?> type = field.getType();
    if (type.isArray()
        || type == ThreadLocal.class
        || type.getPackageName().startsWith("java.util.concurrent")) {
      return true;
    }
    if (!Map.class.isAssignableFrom(type) && !Collection.class.isAssignableFrom(type)) {
      return false;
    }
    try {
      field.setAccessible(true);
      String implementation = field.get(null).getClass().getName();
      return !implementation.contains("Immutable") && !implementation.contains("Unmodifiable");
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noClassIsLongerThanThreeHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      Map<Path, Long> lines =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(Collectors.toMap(file -> file, ArchitectureTest::lines));

      assertThat(lines).isNotEmpty();
      lines.values().removeIf(count -> count <= 300);
      assertThat(lines).as("longer classes want to be two").isEmpty();
    }
  }

  /** The lines of the class: what stands before it, package and imports, does not count. */
  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.dropWhile(line -> line.isBlank() || line.matches("(package|import) .*")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
