package org.diptych.evaluate;

/**
 * How far coders agree in one respect.
 *
 * @param coders whose codings: two names, or {@code all}
 * @param what they agree on
 * @param unit what is counted
 * @param documents how many documents two or more of them read
 * @param units how many units
 * @param first how many units the first of two coded; -1 for more than two
 * @param second how many units the second of two coded; -1 for more than two
 * @param both how many units both coded; -1 for more than two
 * @param observed the share of pairs of values that agree, from 0 to 1; NaN if there are none
 * @param alpha Krippendorff's alpha, 1 at most; NaN if no value differs from another
 * @param interval of alpha over documents, 95 %
 * @param f1 twice the units that both coded by those that either did; NaN for more than two
 * @param f1Interval of f1 over documents, 95 %
 */
public record AgreementRow(
    String coders,
    String what,
    String unit,
    int documents,
    long units,
    int first,
    int second,
    int both,
    double observed,
    double alpha,
    Bootstrap.Interval interval,
    double f1,
    Bootstrap.Interval f1Interval) {}
