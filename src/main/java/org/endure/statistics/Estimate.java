package org.endure.statistics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
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

    /**
     * The interval of a measure.
     *
     * @param clusters the cases by cluster
     * @param measure computes the measure from any number of clusters
     * @param draws number of resamples
     * @param seed the same seed gives the same interval
     */
    public static <T> Estimate of(List<T> clusters, ToDoubleFunction<List<T>> measure, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[draws];
        for (int i = 0; i < draws; i++) {
            List<T> sample = random.ints(clusters.size(), 0, clusters.size())
                    .mapToObj(clusters::get)
                    .toList();
            drawn[i] = measure.applyAsDouble(sample);
        }
        return of(measure.applyAsDouble(clusters), drawn);
    }

    /** The interval of a measure that resamples gave these values, those that are no number left out. */
    public static Estimate of(double value, double[] drawn) {
        double[] ends = QUANTILE.evaluate(drawn, TAIL, 1 - TAIL);
        return new Estimate(value, ends[0], ends[1]);
    }
}
