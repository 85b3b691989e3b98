package org.diptych.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.io.CorpusDocument;
import org.diptych.io.DocumentException;
import org.diptych.io.DocumentFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that fails, hangs or takes all memory costs only itself. */
class WorkersTest {

  @TempDir Path folder;
  private OutputFolder output;
  private Journal journal;
  private final List<DocumentResult> told = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    output = OutputFolder.open(folder.resolve("out"), OutputFolder.Mode.NEW);
    journal = Journal.create(output.work(), "{}");
  }

  /** What a document does when it is read. */
  private interface Reading {
    void read(JCas jcas) throws DocumentException;
  }

  private record Fake(String name, Reading reading) implements CorpusDocument {

    @Override
    public DocumentFacts readInto(JCas jcas) throws DocumentException {
      reading.read(jcas);
      jcas.setDocumentLanguage("en");
      new Paragraph(jcas, 0, jcas.getDocumentText().length()).addToIndexes();
      return new DocumentFacts(name, "en", "UTF-8", true, Map.of());
    }
  }

  private static CorpusDocument sound(String name) {
    return new Fake(name, jcas -> jcas.setDocumentText("Germany is a menace to all of us."));
  }

  /** Runs documents through workers; gives whether more would have been taken. */
  private boolean run(Limits limits, boolean failFast, CorpusDocument... documents)
      throws Exception {
    TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
    DocumentFiles files = new DocumentFiles(output, Optional.empty());
    Recorder recorder =
        new JournalRecorder(output, journal, (result, file, took) -> told.add(result));
    Workers.Runners runners =
        () ->
            new DocumentRunner(
                PerceptionOptions.defaults().withoutModel(),
                limits,
                types,
                files,
                new StepTimes(),
                name -> false);
    try (Workers workers = new Workers(limits, failFast, recorder, runners)) {
      for (int i = 0; i < documents.length && workers.wantsMore(); i++) {
        workers.submit(new Task(i, i + 1, documents[i]));
      }
      workers.finish();
      return workers.wantsMore();
    }
  }

  private static Limits limits(int seconds, int threads) {
    return new Limits(1000, Duration.ofSeconds(seconds), threads);
  }

  private List<String> stages() throws IOException {
    List<String> stages = new ArrayList<>();
    for (int i = 0; i < journal.size(); i++) {
      stages.add(
          journal.read(i).result() instanceof DocumentResult.Failed failed
              ? failed.stage().id()
              : "done");
    }
    return stages;
  }

  @Test
  void aDocumentThatHangsIsAbandonedAndNothingOfItIsWrittenLater() throws Exception {
    CountDownLatch forEver = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    CorpusDocument hanging =
        new Fake(
            "hangs.html",
            jcas -> {
              while (forEver.getCount() > 0) {
                try {
                  forEver.await();
                } catch (InterruptedException e) {
                  // A loop in a library does not listen either.
                }
              }
              jcas.setDocumentText("Germany is a menace to all of us.");
              ended.countDown();
            });

    assertThat(run(limits(2, 1), false, sound("a.html"), hanging, sound("b.html"))).isTrue();

    assertThat(stages()).containsExactly("done", "time", "done");
    forEver.countDown();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(FileTree.files(output.staging()).keySet())
        .containsExactly("texts/a.html.txt", "texts/b.html.txt");
    assertThat(told).hasSize(3);
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithTheMemoryThatWouldDo() throws Exception {
    CorpusDocument huge =
        new Fake("huge.txt", jcas -> jcas.setDocumentText("word ".repeat(10_000_000 / 5)));

    assertThat(run(limits(60, 2), false, huge, sound("b.txt"))).isTrue();

    assertThat(stages()).containsExactly("size", "done");
    assertThat(((DocumentResult.Failed) journal.read(0).result()).fault())
        .hasMessage(
            "huge.txt: its text has 10000000 characters, the limit is 1000; split it, or raise the"
                + " limit with --max-characters and DIPTYCH_OPTS=-Xmx913m");
  }

  @Test
  void whateverADocumentThrowsCostsOnlyItself() throws Exception {
    CorpusDocument deep =
        new Fake(
            "deep.xml",
            jcas -> {
              throw new StackOverflowError();
            });
    CorpusDocument broken =
        new Fake(
            "broken.xml",
            jcas -> {
              throw new IllegalStateException("a fault of a library");
            });

    assertThat(run(limits(60, 2), false, deep, sound("a.txt"), broken)).isTrue();

    assertThat(stages()).containsExactly("read", "done", "read");
  }

  @Test
  void theFirstFailureEndsARunThatWantsThat() throws Exception {
    CorpusDocument broken =
        new Fake(
            "broken.xml",
            jcas -> {
              throw new IllegalStateException("a fault of a library");
            });
    CorpusDocument[] documents = new CorpusDocument[100];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = i == 1 ? broken : sound(i + ".txt");
    }

    assertThat(run(limits(60, 1), true, documents)).isFalse();

    assertThat(stages()).containsExactly("done", "read");
  }

  @Test
  void aLackOfMemoryEndsTheRunAndIsWrittenDown() throws Exception {
    CorpusDocument greedy =
        new Fake(
            "greedy.pdf",
            jcas -> {
              throw new OutOfMemoryError("Java heap space");
            });

    assertThatThrownBy(() -> run(limits(60, 1), false, sound("a.txt"), greedy, sound("b.txt")))
        .isInstanceOf(MemoryException.class)
        .hasMessageStartingWith("greedy.pdf: there is not enough memory for it; go on with");

    assertThat(stages()).containsExactly("done", "memory");
    journal.close();
    assertThat(Journal.reopen(output.work()).has(1)).as("left out by --resume").isTrue();
  }

  @Test
  void aFullDiskEndsTheRunWithWhatIsWritten() throws Exception {
    journal.close();
    Files.delete(output.work().resolve(Journal.FILE));
    journal = Journal.create(output.work(), "{}", out -> new FullDisk(out, 1500));
    CorpusDocument[] documents = new CorpusDocument[50];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = sound(i + ".txt");
    }

    assertThatThrownBy(() -> run(limits(60, 1), false, documents))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");

    int done = journal.count();
    assertThat(done).isPositive().isLessThan(documents.length);
    journal.close();
    try (Journal again = Journal.reopen(output.work())) {
      assertThat(again.count()).isEqualTo(done);
    }
  }
}
