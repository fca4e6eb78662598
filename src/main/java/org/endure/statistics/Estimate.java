package org.endure.statistics;

import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * A measure with the interval in which 95 of 100 resamples lie: whole clusters are drawn with replacement, since the years of
 * one alliance are no independent cases (Efron and Tibshirani, An Introduction to the Bootstrap, 1993; Cameron, Gelbach and
 * Miller, Review of Economics and Statistics 90:3, 2008).
 *
 * @param value the measure on all cases
 * @param low lower end; not a number if it could not be computed in any resample
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {

    private static final double TAIL = 0.025;
    private static final Quantile QUANTILE =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).with(NaNPolicy.EXCLUDE);

    /** The interval of a measure that resamples gave these values, those that are no number left out. */
    public static Estimate of(double value, double[] drawn) {
        double[] ends = QUANTILE.evaluate(drawn, TAIL, 1 - TAIL);
        return new Estimate(value, ends[0], ends[1]);
    }
}
