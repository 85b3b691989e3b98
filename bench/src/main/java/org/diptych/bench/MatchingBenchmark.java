package org.diptych.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.Table;
import org.diptych.lexicon.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Splitting into words and matching, without UIMA: paragraph by paragraph, all tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MatchingBenchmark {

  /** Folder of a {@link BenchLexicon}. */
  @Param("")
  public String lexicon;

  /** Folder of texts. */
  @Param("")
  public String corpus;

  /** How many of them. */
  @Param("0")
  public int documents;

  private List<Text> texts;
  private List<Words> paragraphs;
  private LanguageLexicon tables;
  private List<Table<?>> asked;
  private AhoCorasick ahoCorasick;

  /** Reads and compiles. */
  @Setup
  public void prepare() throws Exception {
    texts = Text.read(Path.of(corpus), documents);
    tables = Lexicon.only(Path.of(lexicon, "diptych")).language("en");
    asked = new ArrayList<>(List.of(tables.targets(), tables.holders(), tables.contexts()));
    asked.addAll(tables.cues().values());
    paragraphs = new ArrayList<>();
    texts.forEach(text -> split(text, paragraphs));
    ahoCorasick = new AhoCorasick(Path.of(lexicon));
  }

  private void split(Text text, List<Words> into) {
    for (int[] paragraph : text.paragraphs()) {
      into.add(tables.words(text.content(), paragraph[0], paragraph[1]));
    }
  }

  /** Finds the entries of all tables in words. */
  @Benchmark
  public long match() {
    long found = 0;
    for (Words words : paragraphs) {
      for (Table<?> table : asked) {
        found += table.match(words, null).size();
      }
    }
    return found;
  }

  /** Splits texts into words. */
  @Benchmark
  public long words() {
    long found = 0;
    for (Text text : texts) {
      List<Words> all = new ArrayList<>();
      split(text, all);
      for (Words words : all) {
        found += words.size();
      }
    }
    return found;
  }

  /** Finds phrases in the letters: {@link AhoCorasickDoubleArrayTrie}. */
  @Benchmark
  public long ahoCorasick() {
    long found = 0;
    for (Text text : texts) {
      found += ahoCorasick.annotate(text);
    }
    return found;
  }
}
