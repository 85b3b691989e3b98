/** Looks through a corpus before it is annotated: what cannot be read, is not dated, or recurs. */
package org.diptych.check;
