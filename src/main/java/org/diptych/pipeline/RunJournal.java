package org.diptych.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.io.Corpus;
import org.diptych.io.InputException;

/** The journal of a run, begun or taken up again. */
public final class RunJournal implements AutoCloseable {

  private static final String INPUTS = "inputs.txt";
  private static final int FAULTS_SHOWN = 5;

  private final Journal journal;
  private final Limits limits;
  private final int resumed;

  private RunJournal(Journal journal, Limits limits) {
    this.journal = journal;
    this.limits = limits;
    resumed = journal.count();
  }

  /**
   * Begins a journal, or takes up the one that is in the output folder. What was written of
   * documents that the journal does not know, or is no longer as it was written, is taken away.
   *
   * @throws InputException if what is to be taken up is another run: other parameters, another
   *     lexicon, model or version, or documents that were changed; one line for each
   * @throws IOException if files cannot be read or written
   */
  public static RunJournal open(OutputFolder output, Corpus corpus, RunIdentity identity)
      throws IOException {
    List<String> inputs = inputs(corpus);
    Path list = output.work().resolve(INPUTS);
    if (!output.isKept()) {
      Files.write(list, inputs, StandardCharsets.UTF_8);
      Journal journal = Journal.create(output.work(), identity.header());
      return new RunJournal(journal, identity.limits());
    }
    Journal journal = Journal.reopen(output.work());
    try {
      List<String> faults = new ArrayList<>(identity.differences(journal.header()));
      faults.addAll(changes(Files.readAllLines(list, StandardCharsets.UTF_8), inputs));
      if (!faults.isEmpty()) {
        throw new InputException(refusal(output.folder(), faults));
      }
      if (!output.isComplete()) {
        mend(journal, output.staging());
      }
      return new RunJournal(journal, identity.limits(journal.header()));
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** How many documents were done, or had failed, before this run took the journal up. */
  public int resumed() {
    return resumed;
  }

  /** What one document may take: as the run that began said. */
  public Limits limits() {
    return limits;
  }

  Journal journal() {
    return journal;
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /** A line for each file whose content matters, and for each that is only listed. */
  private static List<String> inputs(Corpus corpus) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Path> input : corpus.inputs().entrySet()) {
      lines.add(checksum(input.getValue()) + "  " + oneLine(input.getKey()));
    }
    corpus.skipped().forEach(name -> lines.add("-  " + oneLine(name)));
    return lines;
  }

  private static String checksum(Path file) {
    try {
      return Checksums.of(file);
    } catch (IOException e) {
      return "unreadable";
    }
  }

  private static String oneLine(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static List<String> changes(List<String> then, List<String> now) {
    Set<String> before = new HashSet<>(then);
    Set<String> after = new HashSet<>(now);
    Set<String> changed = new TreeSet<>();
    then.stream().filter(line -> !after.contains(line)).forEach(line -> changed.add(name(line)));
    now.stream().filter(line -> !before.contains(line)).forEach(line -> changed.add(name(line)));
    return changed.stream().map(name -> name + " was changed, added or taken away").toList();
  }

  private static String name(String line) {
    return line.substring(line.indexOf("  ") + 2);
  }

  private static List<String> refusal(Path folder, List<String> faults) {
    List<String> lines = new ArrayList<>();
    lines.add(
        folder
            + ": the run there was begun with something else, which does not mix; go on as it was"
            + " begun, or begin anew with --overwrite:");
    faults.stream().limit(FAULTS_SHOWN).forEach(fault -> lines.add("  " + fault));
    if (faults.size() > FAULTS_SHOWN) {
      lines.add("  and " + (faults.size() - FAULTS_SHOWN) + " more");
    }
    return lines;
  }

  /** Makes files and journal agree: the power may have failed between the two. */
  private static void mend(Journal journal, Path staging) throws IOException {
    Set<String> known = new LinkedHashSet<>();
    for (int number = 0; number < journal.size(); number++) {
      if (journal.has(number)) {
        Map<String, String> files = journal.read(number).files();
        if (sound(files, staging)) {
          known.addAll(files.keySet());
        } else {
          journal.forget(number);
        }
      }
    }
    for (Map.Entry<String, Path> file : FileTree.files(staging).entrySet()) {
      if (!known.contains(file.getKey())) {
        Files.delete(file.getValue());
      }
    }
  }

  private static boolean sound(Map<String, String> files, Path staging) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = staging.resolve(file.getKey());
      if (!Files.exists(path) || !Checksums.of(path).equals(file.getValue())) {
        return false;
      }
    }
    return true;
  }
}
