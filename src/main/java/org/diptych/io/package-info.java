/**
 * Everything between files and the CAS. A {@link org.diptych.io.Corpus} finds the documents of a
 * folder; each fills a CAS with its text, its paragraphs, its regions and its source. What is
 * extracted from a format is a record of its own, {@link org.diptych.io.Extracted}, which knows no
 * CAS. The writers take annotated documents back out, as a whole or not at all.
 */
package org.diptych.io;
