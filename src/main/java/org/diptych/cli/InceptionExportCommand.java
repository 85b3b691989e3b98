package org.diptych.cli;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.diptych.inception.ProjectWriter;
import org.diptych.io.CorpusDocument;
import org.diptych.io.CorpusDocuments;
import org.diptych.io.DocumentException;
import org.diptych.pipeline.OutputFolder;
import org.diptych.pipeline.PerceptionOptions;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.pipeline.RunFiles;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementRow;
import org.diptych.type.PerceptionStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes layers, tag sets and annotated documents for INCEpTION. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes layers, tag sets and annotated documents (CAS JSON and XMI) to import into a project.",
      "IN is annotated first; of a finished run (OUT of 'annotate' or 'compare') the statements of",
      "its table are taken, corrections among them."
    })
final class InceptionExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnnotationOptions options;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "folder for the project's files; new or empty")
  private Path out;

  @Option(names = "--overwrite", description = "replace what an earlier export wrote to DIR")
  private boolean overwrite;

  @Option(
      names = "--texts",
      paramLabel = "IN",
      description = "the documents of a finished run, where they are no longer where they were")
  private Path texts;

  InceptionExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, StartException, UIMAException {
    List<String> faults = OutputFolder.faults(out, overwrite);
    if (!faults.isEmpty()) {
      throw new StartException(faults);
    }
    Coded coded = Files.isRegularFile(options.in.resolve(RunFiles.RUN)) ? ofRun() : ofDocuments();
    CorpusInput input = coded.input();
    Set<String> missing = new TreeSet<>(coded.statements().keySet());
    List<String> failed = new ArrayList<>();
    int statements = 0;
    try (OutputFolder output = OutputFolder.open(out, overwrite);
        Interruption interruption = Interruption.of(terminal, output);
        ProjectWriter writer = new ProjectWriter(output.staging());
        CorpusDocuments documents = input.corpus().documents()) {
      AnalysisEngine engine = createEngine(PerceptionPipeline.complete(coded.pipeline()));
      TypeSystemDescription types = input.corpus().typeSystem();
      JCas jcas = JCasFactory.createJCas(types);
      writer.settings(types, input.lexicon().codebook(), input.axes(), input.targets());
      writer.typeSystem(jcas.getTypeSystem());
      while (documents.hasNext()) {
        CorpusDocument next = documents.next();
        jcas.reset();
        if (coded.run() && !missing.remove(next.name())) {
          continue;
        }
        try {
          next.readInto(jcas);
          engine.process(jcas);
        } catch (DocumentException e) {
          failed.add(e.getMessage());
          continue;
        } catch (AnalysisEngineProcessException e) {
          failed.add(next.name() + ": cannot be annotated; 'annotate' says why");
          continue;
        }
        if (coded.run()) {
          ProjectWriter.replaceStatements(jcas, coded.statements().get(next.name()));
        }
        statements += jcas.select(PerceptionStatement.class).asList().size();
        output.write(() -> writer.add(jcas, next.name()));
      }
      writer.close();
      output.commit();
    }
    missing.forEach(
        name -> failed.add(name + ": is not where the run read it; name its folder with --texts"));
    failed.forEach(terminal::message);
    terminal.out().println(statements + " statements: " + out);
    return failed.isEmpty() ? Exit.OK : Exit.SOME_FAILED;
  }

  /**
   * What is exported.
   *
   * @param input the documents, and how they are annotated
   * @param run whether the statements are those of a finished run
   * @param statements of a finished run, by document
   */
  private record Coded(CorpusInput input, boolean run, Map<String, List<Statement>> statements) {

    /** The statements of a run stand already. */
    PerceptionOptions pipeline() {
      return run ? input.pipeline().withoutModel() : input.pipeline();
    }
  }

  private Coded ofDocuments() throws StartException {
    return new Coded(CorpusInput.open(options, List.of()), false, Map.of());
  }

  private Coded ofRun() throws IOException, StartException {
    FinishedRun run = FinishedRun.read(options.in);
    options.in = texts == null ? FinishedRun.input(options.in) : texts;
    if (options.axes.isEmpty()) {
      options.axes = run.axes();
    }
    CorpusInput input = CorpusInput.open(options, List.of());
    run.check(input.lexicon());
    Map<String, List<Statement>> statements =
        run.rows().stream()
            .collect(
                Collectors.groupingBy(
                    StatementRow::document,
                    Collectors.mapping(StatementRow::statement, Collectors.toList())));
    run.documents().forEach(name -> statements.putIfAbsent(name, List.of()));
    return new Coded(input, true, statements);
  }
}
