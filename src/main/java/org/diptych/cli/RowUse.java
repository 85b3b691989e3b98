package org.diptych.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Table;
import org.diptych.statement.Document;
import org.diptych.statement.Mark;
import org.diptych.statement.Span;

/** In how many sentences of a corpus each row of a lexicon is found. */
final class RowUse {

  private final Map<String, Integer> sentencesByEntry = new HashMap<>();
  private int sentences;

  /** Counts a document, in which the cues have been marked. */
  void add(Document document) {
    sentences += document.sentences().size();
    LanguageLexicon tables = document.lexicon();
    for (Table<? extends Entry> table :
        List.of(tables.targets(), tables.holders(), tables.contexts())) {
      document.sentences().forEach(sentence -> count(document, table, sentence));
    }
    // Headings and dates stand outside sentences, too.
    for (Table<? extends Entry> table :
        List.of(tables.headings(), tables.genres(), tables.dates())) {
      document.paragraphs().forEach(paragraph -> count(document, table, paragraph));
    }
    // Conditions have been applied to these.
    for (Span sentence : document.sentences()) {
      Set<String> found = new HashSet<>();
      for (Mark.Cue cue : document.cues()) {
        if (sentence.covers(cue.span())) {
          found.add(cue.entry());
        }
      }
      found.forEach(this::count);
    }
  }

  private <E extends Entry> void count(Document document, Table<E> table, Span stretch) {
    Set<String> found = new HashSet<>();
    for (Match<E> match : table.match(document.words(stretch), document.date())) {
      found.add(match.entry().id());
    }
    found.forEach(this::count);
  }

  private void count(String entry) {
    sentencesByEntry.merge(entry, 1, Integer::sum);
  }

  /** The number of sentences with the row. */
  int of(Entry entry) {
    return sentencesByEntry.getOrDefault(entry.id(), 0);
  }

  /** The number of sentences of the corpus. */
  int sentences() {
    return sentences;
  }
}
