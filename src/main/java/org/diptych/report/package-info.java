/**
 * The comparison as a page to read: one file that opens offline. The package only lays out what
 * {@link org.diptych.compare.Comparison} holds; it counts nothing itself.
 */
package org.diptych.report;
