package org.diptych.inception;

import org.diptych.statement.Span;

/**
 * A suggestion for annotators.
 *
 * @param span where it is shown
 * @param label what the feature is to have
 * @param score how sure it is, from 0 to 1
 * @param explanation why
 */
record Suggestion(Span span, String label, double score, String explanation) {}
