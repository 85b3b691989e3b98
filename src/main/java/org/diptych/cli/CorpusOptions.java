package org.diptych.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.io.CasWriter;
import org.diptych.io.Compression;
import org.diptych.pipeline.OutputFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What annotate and compare can be told. */
final class CorpusOptions extends AnnotationOptions {

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "folder for the output; new or empty")
  Path out;

  @Option(names = "--overwrite", description = "replace what an earlier run wrote to OUT")
  boolean overwrite;

  @Option(
      names = "--format",
      paramLabel = "xmi|json",
      description = "write the annotated documents, too, and TypeSystem.xml")
  private CasWriter.Format format;

  @Option(
      names = "--compress",
      paramLabel = "gzip|zstd",
      description = "compress the annotated documents (needs --format)")
  private Compression compression;

  @Option(
      names = "--parquet",
      description = "write the table of statements as statements.parquet, too")
  boolean parquet;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "apply what people accepted, rejected, recoded or added; can be repeated")
  List<Path> corrections = new ArrayList<>();

  @ArgGroup(validate = false, heading = "Large corpora:%n")
  BatchOptions batch = new BatchOptions();

  /** How annotated documents are written; empty = not at all. */
  Optional<CasWriter.Form> form() {
    return Optional.ofNullable(format)
        .map(f -> new CasWriter.Form(f, Optional.ofNullable(compression)));
  }

  OutputFolder.Mode mode() {
    if (batch.resume) {
      return OutputFolder.Mode.RESUME;
    }
    return overwrite ? OutputFolder.Mode.OVERWRITE : OutputFolder.Mode.NEW;
  }

  /** One line for each value that makes no sense, or does not fit the folders. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (overlap(in, out)) {
      faults.add(overlapping(in, out));
    } else {
      faults.addAll(OutputFolder.faults(out, mode()));
    }
    faults.addAll(batch.faults());
    if (compression != null && format == null) {
      faults.add("--compress: compresses annotated documents; name their format with --format");
    }
    return faults;
  }

  /** Whether one of two folders lies inside the other: what is written would be read later. */
  static boolean overlap(Path in, Path out) {
    Path from = in.toAbsolutePath().normalize();
    Path to = out.toAbsolutePath().normalize();
    return to.startsWith(from) || from.startsWith(to);
  }

  static String overlapping(Path in, Path out) {
    return out + ": lies inside " + in + " or around it; name a folder elsewhere";
  }
}
