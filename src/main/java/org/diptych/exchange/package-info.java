/**
 * Carries a finished coding to other tools and back: networks, quotations, charts, databases of the
 * Discourse Network Analyzer, REFI-QDA codebooks and projects, and bundles without the texts. Pure
 * functions of the table of statements, the codebook and the texts; the same input gives the same
 * bytes.
 */
package org.diptych.exchange;
