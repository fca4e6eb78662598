package org.endure.validation.sets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.endure.statistics.Estimate;
import org.endure.statistics.WilsonInterval;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.scores.Scores;

/**
 * Resamples of whole clusters of cases, drawn once for all conditions that are scored on these cases (Cameron, Gelbach and Miller,
 * Review of Economics and Statistics 90:3, 2008, 414-427).
 */
final class Resamples {

    /** Cases a year from which the share of collapses in a year says something. */
    private static final int ENOUGH_A_YEAR = 10;

    /** Clusters of each outcome from which resamples differ enough (Cochran's rule of five expected cases, Biometrics 10:4, 1954). */
    private static final int ENOUGH_OF_BOTH = 5;

    private static final long SEED = 1;

    private final int[] clusterOf;
    private final int[] yearOf;
    private final boolean[] collapsed;
    private final boolean sameYears;

    /** For all cases, and after that for each resample: how often each cluster is in it. */
    private final byte[][] times;

    /** For all cases, and after that for each resample: the share of collapses by year. */
    private final double[][] rates;

    Resamples(List<ScoredCase> cases) {
        Map<String, Integer> clusters = new HashMap<>();
        Map<Integer, Integer> years = new HashMap<>();
        this.clusterOf = new int[cases.size()];
        this.yearOf = new int[cases.size()];
        this.collapsed = new boolean[cases.size()];
        boolean dated = cases.stream().map(ScoredCase::year).allMatch(Objects::nonNull);
        this.sameYears = dated
                && cases.size()
                        >= ENOUGH_A_YEAR
                                * cases.stream()
                                        .map(ScoredCase::year)
                                        .distinct()
                                        .count();
        for (int i = 0; i < cases.size(); i++) {
            ScoredCase each = cases.get(i);
            Integer year = sameYears ? each.year() : null;
            clusterOf[i] = number(clusters, each.cluster());
            yearOf[i] = number(years, year == null ? 0 : year);
            collapsed[i] = each.collapsed();
        }
        this.times = draw(clusters.size());
        this.rates = new double[times.length][];
        for (int i = 0; i < times.length; i++) {
            rates[i] = rates(times[i], years.size());
        }
    }

    private static <T> int number(Map<T, Integer> numbers, T key) {
        int next = numbers.size();
        return numbers.computeIfAbsent(key, any -> next);
    }

    private static byte[][] draw(int clusters) {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[][] times = new byte[Scores.DRAWS + 1][clusters];
        Arrays.fill(times[0], (byte) 1);
        for (int i = 1; i < times.length; i++) {
            for (int j = 0; j < clusters; j++) {
                times[i][random.nextInt(clusters)]++;
            }
        }
        return times;
    }

    private double[] rates(byte[] drawn, int years) {
        double[] all = new double[years];
        double[] collapses = new double[years];
        for (int i = 0; i < clusterOf.length; i++) {
            all[yearOf[i]] += drawn[clusterOf[i]];
            collapses[yearOf[i]] += collapsed[i] ? drawn[clusterOf[i]] : 0;
        }
        for (int i = 0; i < years; i++) {
            collapses[i] /= all[i];
        }
        return collapses;
    }

    /** Whether base rates are those of the same years. */
    boolean sameYears() {
        return sameYears;
    }

    /** How many clusters have a case with any membership. */
    int clusters(double[] memberships) {
        return clusters(memberships, i -> true);
    }

    private int clusters(double[] memberships, boolean thatCollapsed) {
        return clusters(memberships, i -> collapsed[i] == thatCollapsed);
    }

    private int clusters(double[] memberships, IntPredicate cases) {
        BitSet with = new BitSet();
        for (int i = 0; i < memberships.length; i++) {
            if (memberships[i] > Calibration.OUT && cases.test(i)) {
                with.set(clusterOf[i]);
            }
        }
        return with.cardinality();
    }

    /**
     * How far the consistency of a condition lies above the base rate. Where hardly any cluster of the condition has the outcome, or
     * lacks it, resamples would all be alike and promise too much; there the interval is Wilson's, with each cluster as one case.
     *
     * @param memberships memberships of the cases in the condition
     * @param collapse whether the outcome is the collapse; else endurance
     * @param withInterval whether to give an interval
     */
    Estimate aboveBase(double[] memberships, boolean collapse, boolean withInterval) {
        double value = aboveBase(memberships, collapse, 0);
        if (!withInterval) {
            return new Estimate(value, Double.NaN, Double.NaN);
        } else if (clusters(memberships, true) < ENOUGH_OF_BOTH || clusters(memberships, false) < ENOUGH_OF_BOTH) {
            return wilson(value, consistency(memberships, collapse), clusters(memberships));
        }
        double[] drawn = new double[times.length - 1];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = aboveBase(memberships, collapse, i + 1);
        }
        return Estimate.of(value, drawn);
    }

    /** The interval of a share, moved to a difference. */
    private static Estimate wilson(double value, double share, int n) {
        WilsonInterval interval = WilsonInterval.of(share, n);
        return new Estimate(value, value - share + interval.low(), value - share + interval.high());
    }

    private double consistency(double[] memberships, boolean collapse) {
        double sum = 0;
        double both = 0;
        for (int i = 0; i < memberships.length; i++) {
            sum += memberships[i];
            both += collapsed[i] == collapse ? memberships[i] : 0;
        }
        return both / sum;
    }

    private double aboveBase(double[] memberships, boolean collapse, int resample) {
        double sum = 0;
        double above = 0;
        for (int i = 0; i < memberships.length; i++) {
            if (memberships[i] > Calibration.OUT) {
                double weight = memberships[i] * times[resample][clusterOf[i]];
                if (weight > 0) {
                    double rate = rates[resample][yearOf[i]];
                    sum += weight;
                    above += weight * (collapsed[i] ? 1 - rate : -rate);
                }
            }
        }
        return (collapse ? above : -above) / sum;
    }
}
