package org.diptych.compare;

/**
 * A way to lay two targets side by side. What was collected is rarely balanced: a difference that
 * stands in every view does not come from that imbalance, one that changes its sign does.
 */
public enum View {
  /** All statements of the table, as they are. */
  RAW("raw"),
  /**
   * Within documents that speak of both targets on the axis. The differences of the documents are
   * averaged with Mantel–Haenszel weights n₁n₂/(n₁+n₂).
   */
  PAIRED_DOCUMENTS("paired-documents"),
  /**
   * Within holders, known by name, who speak of both targets on the axis; weights as for documents.
   */
  PAIRED_HOLDERS("paired-holders"),
  /**
   * Directly standardized over period of the view × country of the holder: each side takes the mix
   * of strata that both sides have together. Strata in which one side has no statement say nothing
   * of a difference: they are left out, and the weights of the others grow in proportion.
   */
  STANDARDIZED("standardized"),
  /** As {@link #RAW}, without the document that has the most statements about the pair. */
  WITHOUT_LARGEST("without-largest");

  private final String id;

  View(String id) {
    this.id = id;
  }

  /** The word that tables use. */
  public String id() {
    return id;
  }
}
