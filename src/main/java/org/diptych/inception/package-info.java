/**
 * At home in INCEpTION: writes layers, tag sets and annotated documents for a project, reads
 * corrected documents back, and serves suggestions as an external recommender. It knows UIMA, and
 * all that reads, annotates and learns; the command line alone knows it.
 */
package org.diptych.inception;
