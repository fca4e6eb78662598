package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.statistics.Estimate;

/**
 * How far forecasts agree with what happened (reliability; Murphy, Journal of Applied Meteorology 12:4, 1973). An ordinal score is no
 * probability. Each case gets as its forecast the share of collapses among the cases of all <em>other</em> clusters with the same score,
 * drawn toward the base rate of all cases as by one more case: (k + b) / (n + 1), with k collapses among n such cases and the base rate b. No
 * alliance is thus forecast from itself.
 *
 * @param bins one for each value of the score, the lowest first
 * @param error mean distance of forecast and observed share over the bins, weighted by their cases, 0 to 1 (expected calibration error;
 *     Naeini, Cooper and Hauskrecht, AAAI 2015); not a number without cases
 */
public record RiskCalibration(List<Bin> bins, double error) {

    /**
     * The cases with one value of the score.
     *
     * @param score the value
     * @param n number of cases
     * @param collapses number of those that collapsed
     * @param predicted mean of their forecasts, 0 to 1
     * @param observed share of collapses, 0 to 1, with the interval of resampled clusters
     */
    public record Bin(double score, int n, int collapses, double predicted, Estimate observed) {}

    /** How far forecasts agree with what happened. */
    public RiskCalibration {
        bins = List.copyOf(bins);
    }

    /** The calibration of a judge on these cases. */
    public static RiskCalibration of(Forecaster judge, List<ScoredCase> cases) {
        Clusters clusters = new Clusters(cases);
        double[] forecasts = forecasts(judge, cases, clusters);
        TreeMap<Double, List<Integer>> byScore = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            byScore.computeIfAbsent(judge.score().applyAsDouble(cases.get(i)), any -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> groups = List.copyOf(byScore.values());
        Resampled shares = Resampled.of(
                clusters,
                weights -> groups.stream()
                        .mapToDouble(group -> share(group, cases, clusters, weights))
                        .toArray());
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (Map.Entry<Double, List<Integer>> each : byScore.entrySet()) {
            List<Integer> group = each.getValue();
            Estimate observed = shares.interval(bins.size());
            double predicted =
                    group.stream().mapToDouble(i -> forecasts[i]).average().orElse(Double.NaN);
            int collapses =
                    (int) group.stream().filter(i -> cases.get(i).collapsed()).count();
            bins.add(new Bin(each.getKey(), group.size(), collapses, predicted, observed));
            error += Math.abs(predicted - observed.value()) * group.size();
        }
        return new RiskCalibration(bins, cases.isEmpty() ? Double.NaN : error / cases.size());
    }

    private static double share(List<Integer> group, List<ScoredCase> cases, Clusters clusters, int[] weights) {
        double collapses = 0;
        double all = 0;
        for (int i : group) {
            int weight = weights[clusters.of(i)];
            collapses += cases.get(i).collapsed() ? weight : 0;
            all += weight;
        }
        return all == 0 ? Double.NaN : collapses / all;
    }

    /** The forecast for each case: what the judge states, or else its score as the other clusters calibrate it. */
    static double[] forecasts(Forecaster judge, List<ScoredCase> cases, Clusters clusters) {
        var stated = judge.forecast();
        if (stated != null) {
            return cases.stream().mapToDouble(stated).toArray();
        }
        Map<Double, Count> byScore = new HashMap<>();
        Map<OfCluster, Count> byCluster = new HashMap<>();
        double collapses = 0;
        for (int i = 0; i < cases.size(); i++) {
            boolean collapsed = cases.get(i).collapsed();
            double score = judge.score().applyAsDouble(cases.get(i));
            byScore.computeIfAbsent(score, any -> new Count()).add(collapsed);
            byCluster
                    .computeIfAbsent(new OfCluster(clusters.of(i), score), any -> new Count())
                    .add(collapsed);
            collapses += collapsed ? 1 : 0;
        }
        double base = collapses / Math.max(1, cases.size());
        double[] forecasts = new double[cases.size()];
        for (int i = 0; i < forecasts.length; i++) {
            double score = judge.score().applyAsDouble(cases.get(i));
            Count all = byScore.getOrDefault(score, new Count());
            Count own = byCluster.getOrDefault(new OfCluster(clusters.of(i), score), new Count());
            forecasts[i] = (all.collapses - own.collapses + base) / (all.cases - own.cases + 1);
        }
        return forecasts;
    }

    private record OfCluster(int cluster, double score) {}

    private static final class Count {

        private double cases;
        private double collapses;

        void add(boolean collapsed) {
            cases++;
            collapses += collapsed ? 1 : 0;
        }
    }
}
