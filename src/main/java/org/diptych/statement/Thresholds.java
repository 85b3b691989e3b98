package org.diptych.statement;

/**
 * How probable a trained model must hold a statement for it to be made.
 *
 * @param lexicon where the lexicon finds it, too
 * @param learned where the model alone does
 */
public record Thresholds(double lexicon, double learned) {}
