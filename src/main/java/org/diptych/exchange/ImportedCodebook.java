package org.diptych.exchange;

import java.util.List;

/**
 * A codebook of another tool.
 *
 * @param table for a user's lexicon
 * @param remarks one line for whatever has no place in it
 */
public record ImportedCodebook(CodebookTable table, List<String> remarks) {

  /** Copies the list. */
  public ImportedCodebook {
    remarks = List.copyOf(remarks);
  }
}
