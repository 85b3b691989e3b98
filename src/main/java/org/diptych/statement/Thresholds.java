package org.diptych.statement;

/**
 * How sure of a statement a trained model must be for it to be made.
 *
 * @param lexicon where the lexicon finds it, too
 * @param learned where the model alone does
 */
public record Thresholds(double lexicon, double learned) {}
