package org.diptych.compare;

import java.util.OptionalDouble;

/**
 * How strongly target and category go together over a whole axis: the table of its categories,
 * sub-codes counted under them, by the two targets.
 *
 * @param cramersV √(χ²/N), from 0 to 1 (Cramér, Mathematical Methods of Statistics, 1946, section
 *     21.9); empty below the floor
 * @param p of the permutation test over documents, for the largest difference of any category by
 *     its standard error (Westfall and Young 1993)
 * @param splitHalfFirst in 95 % of random halvings of the first target's documents, V of the two
 *     halves is no larger: V grows with the number of categories and sinks with that of statements
 * @param splitHalfSecond the same of the second target
 */
public record Association(
    OptionalDouble cramersV,
    OptionalDouble p,
    OptionalDouble splitHalfFirst,
    OptionalDouble splitHalfSecond) {}
