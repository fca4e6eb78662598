package org.endure.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A measure with the interval in which 95 of 100 resamples lie: whole clusters are drawn with replacement, since the years of
 * one alliance are no independent cases (Efron and Tibshirani, An Introduction to the Bootstrap, 1993; Cameron, Gelbach and
 * Miller, Review of Economics and Statistics 90:3, 2008).
 *
 * @param value the measure on all cases
 * @param low lower end; not a number if it could not be computed in any resample
 * @param high upper end
 */
public record Interval(double value, double low, double high) {

    private static final double TAIL = 0.025;

    /**
     * The interval of a measure.
     *
     * @param clusters the cases by cluster
     * @param measure computes the measure from any number of clusters
     * @param draws number of resamples
     * @param seed the same seed gives the same interval
     */
    public static <T> Interval of(List<T> clusters, ToDoubleFunction<List<T>> measure, int draws, long seed) {
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

    /** The interval of a value from what was measured on each resample; resamples without a value are left out. */
    static Interval of(double value, double[] drawn) {
        double[] sorted = Arrays.stream(drawn)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return new Interval(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    /** The value below which that share of sorted values lies, interpolated between neighbours. */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
