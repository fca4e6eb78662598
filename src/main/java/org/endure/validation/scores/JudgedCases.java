package org.endure.validation.scores;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.endure.fact.Outcome;
import org.endure.statistics.Measure;
import org.endure.statistics.Ranking;

/**
 * Cases under one way to judge them, laid out so that every measure of {@link Measure} can be taken on a resample in one pass. It gives the
 * numbers of {@link Ranking} and {@link Confusion} on the cases that the resample holds, each as often as it is drawn.
 */
final class JudgedCases {

    private final Clusters clusters;
    private final Outcome[] verdict;
    private final boolean[] collapsed;
    private final double[] error;
    private final int[] level;
    private final int levels;
    private final int[] year;
    private final int[] byYearAndLevel;

    JudgedCases(Forecaster judge, List<ScoredCase> cases, Clusters clusters) {
        this.clusters = clusters;
        this.verdict = cases.stream().map(judge.verdict()).toArray(Outcome[]::new);
        this.collapsed = new boolean[cases.size()];
        this.error = new double[cases.size()];
        this.year = new int[cases.size()];
        double[] scores = cases.stream().mapToDouble(judge.score()).toArray();
        double[] distinct = Arrays.stream(scores).distinct().sorted().toArray();
        this.levels = distinct.length;
        this.level = Arrays.stream(scores)
                .mapToInt(each -> Arrays.binarySearch(distinct, each))
                .toArray();
        double[] forecasts = RiskCalibration.forecasts(judge, cases, clusters);
        for (int i = 0; i < collapsed.length; i++) {
            ScoredCase each = cases.get(i);
            Integer known = each.year();
            collapsed[i] = each.collapsed();
            year[i] = known == null ? 0 : known;
            double miss = forecasts[i] - (collapsed[i] ? 1 : 0);
            error[i] = miss * miss;
        }
        this.byYearAndLevel = IntStream.range(0, collapsed.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> year[i]).thenComparingInt(i -> level[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** All measures, in the order of {@link Measure}, if each cluster is there as often as is said. */
    double[] measures(int[] weights) {
        double[] measures = new double[Measure.values().length];
        Confusion confusion = confusion(weights);
        measures[Measure.CONCORDANCE.ordinal()] = concordance(weights);
        rank(weights, measures);
        measures[Measure.BRIER.ordinal()] = brier(weights);
        measures[Measure.MATTHEWS.ordinal()] = confusion.matthews();
        measures[Measure.KAPPA.ordinal()] = confusion.kappa();
        measures[Measure.BALANCED_ACCURACY.ordinal()] = confusion.balancedAccuracy();
        measures[Measure.ACCURACY.ordinal()] = confusion.accuracy();
        measures[Measure.PRECISION.ordinal()] = confusion.precision();
        measures[Measure.RECALL.ordinal()] = confusion.recall();
        return measures;
    }

    private Confusion confusion(int[] weights) {
        int[][] counts = new int[Outcome.values().length][2];
        for (int i = 0; i < verdict.length; i++) {
            counts[verdict[i].ordinal()][collapsed[i] ? 1 : 0] += weights[clusters.of(i)];
        }
        int[] collapse = counts[Outcome.COLLAPSE.ordinal()];
        int[] endurance = counts[Outcome.ENDURANCE.ordinal()];
        int[] open = counts[Outcome.UNDETERMINED.ordinal()];
        return new Confusion(collapse[1], collapse[0], endurance[1], endurance[0], open[0] + open[1]);
    }

    private double brier(int[] weights) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < error.length; i++) {
            int weight = weights[clusters.of(i)];
            sum += weight * error[i];
            count += weight;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The areas under both curves, from how many collapsed and endured at each level of the score. */
    private void rank(int[] weights, double[] measures) {
        long[] broke = new long[levels];
        long[] lasted = new long[levels];
        for (int i = 0; i < level.length; i++) {
            (collapsed[i] ? broke : lasted)[level[i]] += weights[clusters.of(i)];
        }
        double collapses = Arrays.stream(broke).sum();
        double endured = Arrays.stream(lasted).sum();
        double won = 0;
        double area = 0;
        double hits = 0;
        double alarms = 0;
        for (int i = levels - 1; i >= 0; i--) {
            hits += broke[i];
            alarms += lasted[i];
            won += broke[i] * (endured - alarms + lasted[i] / 2.0);
            area += broke[i] == 0 ? 0 : broke[i] / collapses * (hits / (hits + alarms));
        }
        measures[Measure.AREA.ordinal()] = collapses * endured == 0 ? Double.NaN : won / (collapses * endured);
        measures[Measure.AVERAGE_PRECISION.ordinal()] = collapses == 0 ? Double.NaN : area;
    }

    private double concordance(int[] weights) {
        double won = 0;
        double pairs = 0;
        for (int from = 0; from < byYearAndLevel.length; ) {
            double broke = 0;
            double lasted = 0;
            int next = from;
            while (next < byYearAndLevel.length && year[byYearAndLevel[next]] == year[byYearAndLevel[from]]) {
                int now = level[byYearAndLevel[next]];
                double brokeHere = 0;
                double lastedHere = 0;
                for (; next < byYearAndLevel.length; next++) {
                    int at = byYearAndLevel[next];
                    if (level[at] != now || year[at] != year[byYearAndLevel[from]]) {
                        break;
                    }
                    brokeHere += collapsed[at] ? weights[clusters.of(at)] : 0;
                    lastedHere += collapsed[at] ? 0 : weights[clusters.of(at)];
                }
                won += brokeHere * (lasted + lastedHere / 2);
                broke += brokeHere;
                lasted += lastedHere;
            }
            pairs += broke * lasted;
            from = next;
        }
        return pairs == 0 ? Double.NaN : won / pairs;
    }
}
