package org.endure.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.endure.fact.Outcome;

/**
 * How well a way to judge alliances stands before history.
 *
 * @param name the theory, or the baseline
 * @param cases number of cases
 * @param collapses number of those that collapsed
 * @param confusion its verdicts against outcomes
 * @param area area under the ROC curve of its score
 * @param precision area under the curve of precision over recall, as average precision
 * @param concordance same-year concordance of its score
 * @param brier mean squared error of its calibrated probabilities, 0 to 1, less is better
 */
public record Scores(
        String name,
        int cases,
        int collapses,
        Confusion confusion,
        Interval area,
        Interval precision,
        Interval concordance,
        double brier) {

    /** Number of resamples for intervals. */
    public static final int DRAWS = 500;

    private static final long SEED = 1;
    private static final double[] NONE = new double[2];

    /** A way to judge a case: a verdict, and a score whose order matters. */
    public record Judge(
            String name,
            java.util.function.Function<ScoredCase, Outcome> verdict,
            ToDoubleFunction<ScoredCase> score) {}

    /** The scores of a judge on these cases. */
    public static Scores of(Judge judge, List<ScoredCase> cases) {
        List<List<ScoredCase>> clusters = clusters(cases);
        return new Scores(
                judge.name(),
                cases.size(),
                (int) cases.stream().filter(ScoredCase::collapsed).count(),
                Confusion.of(cases, judge.verdict()),
                Interval.of(clusters, sample -> Ranking.area(ranked(sample, judge)), DRAWS, SEED),
                Interval.of(clusters, sample -> Ranking.averagePrecision(ranked(sample, judge)), DRAWS, SEED),
                Interval.of(clusters, sample -> Ranking.concordance(ranked(sample, judge)), DRAWS, SEED),
                brier(judge, cases));
    }

    /** How much better one judge ranks cases within a year than another, with the interval of the paired difference. */
    public static Interval difference(Judge one, Judge other, List<ScoredCase> cases) {
        return Interval.of(
                clusters(cases),
                sample -> Ranking.concordance(ranked(sample, one)) - Ranking.concordance(ranked(sample, other)),
                DRAWS,
                SEED);
    }

    private static List<List<ScoredCase>> clusters(List<ScoredCase> cases) {
        Map<String, List<ScoredCase>> clusters = new LinkedHashMap<>();
        cases.forEach(each -> clusters.computeIfAbsent(each.cluster(), id -> new ArrayList<>())
                .add(each));
        return List.copyOf(clusters.values());
    }

    /** The cases as ranking sees them. */
    public static List<Ranking.Ranked> ranked(Collection<List<ScoredCase>> clusters, Judge judge) {
        List<Ranking.Ranked> ranked = new ArrayList<>();
        for (List<ScoredCase> cluster : clusters) {
            for (ScoredCase each : cluster) {
                Integer year = each.year();
                ranked.add(new Ranking.Ranked(
                        judge.score().applyAsDouble(each), each.collapsed(), year == null ? 0 : year));
            }
        }
        return ranked;
    }

    /**
     * The Brier score (Brier, Monthly Weather Review 78:1, 1950). An ordinal score is no probability; each case gets the share
     * of collapses among the cases of all other clusters with the same score, drawn toward the base rate as by one more case.
     */
    private static double brier(Judge judge, List<ScoredCase> cases) {
        Map<Double, double[]> byScore = new TreeMap<>();
        Map<String, Map<Double, double[]>> byCluster = new HashMap<>();
        double collapses = 0;
        for (ScoredCase each : cases) {
            double score = judge.score().applyAsDouble(each);
            double event = each.collapsed() ? 1 : 0;
            add(byScore.computeIfAbsent(score, any -> new double[2]), event);
            add(
                    byCluster
                            .computeIfAbsent(each.cluster(), any -> new HashMap<>())
                            .computeIfAbsent(score, any -> new double[2]),
                    event);
            collapses += event;
        }
        double base = collapses / Math.max(1, cases.size());
        double error = 0;
        for (ScoredCase each : cases) {
            double score = judge.score().applyAsDouble(each);
            double[] all = byScore.getOrDefault(score, NONE);
            double[] own = byCluster.getOrDefault(each.cluster(), Map.of()).getOrDefault(score, NONE);
            double share = (all[1] - own[1] + base) / (all[0] - own[0] + 1);
            double miss = share - (each.collapsed() ? 1 : 0);
            error += miss * miss;
        }
        return cases.isEmpty() ? Double.NaN : error / cases.size();
    }

    private static void add(double[] count, double event) {
        count[0]++;
        count[1] += event;
    }
}
