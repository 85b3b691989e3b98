package org.diptych.compare;

import java.util.OptionalDouble;

/**
 * What part of the statements about a target on an axis falls to a category, in one view.
 *
 * @param target id of the target
 * @param statements how many of the category
 * @param documents in how many documents they stand
 * @param holders how many holders known by name they have
 * @param ofStatements how many statements about the target on the axis the view has
 * @param ofDocuments in how many documents those stand
 * @param share from 0 to 1; weighted in the views that weight, so that it is not {@code
 *     statements/ofStatements} there; not measured below the floor
 * @param splitHalf how large a difference gets when nothing differs: in 95 % of random halvings of
 *     the target's documents, the shares of the two halves differ by no more; only in the view
 *     {@link View#RAW}, empty below the floor. A half has half the documents, so that it is a
 *     severe measure
 */
public record Share(
    String target,
    int statements,
    int documents,
    int holders,
    int ofStatements,
    int ofDocuments,
    Estimate share,
    OptionalDouble splitHalf) {}
