/**
 * Lays the targets side by side: counts, shares and findings over a table of statements. Pure
 * functions of the table and the codebook; every figure keeps the statements that it counts.
 */
package org.diptych.compare;
