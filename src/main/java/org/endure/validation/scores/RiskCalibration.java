package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.statistics.Decomposition;
import org.endure.statistics.Estimate;

/**
 * How far forecasts agree with what happened. An ordinal score is no probability; {@link CalibratedRisk} says how each case gets one that
 * owes nothing to its own cluster.
 *
 * @param bins one for each value of the score, the lowest first
 * @param error mean distance of forecast and observed share over the bins, weighted by their cases, 0 to 1 (expected calibration error;
 *     Naeini, Cooper and Hauskrecht, AAAI 2015); not a number without cases
 * @param brier the Brier score in its parts
 * @param log the log score in its parts
 */
public record RiskCalibration(List<Bin> bins, double error, Decomposition brier, Decomposition log) {

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
        double[] outcomes =
                cases.stream().mapToDouble(each -> each.collapsed() ? 1 : 0).toArray();
        return new RiskCalibration(
                bins,
                cases.isEmpty() ? Double.NaN : error / cases.size(),
                Decomposition.brier(forecasts, outcomes),
                Decomposition.log(forecasts, outcomes));
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
        return new CalibratedRisk(judge, cases, clusters).forecasts();
    }
}
