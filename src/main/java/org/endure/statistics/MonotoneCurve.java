package org.endure.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The probability of collapse as a smooth curve over a score that never falls: a logit of one predictor whose outcomes are drawn a little
 * toward each other, so that a score that separates them promises no certainty (Platt, in Advances in Large Margin Classifiers, 1999). A score
 * that would fall says nothing: then the curve is level.
 */
public final class MonotoneCurve {

    private final Logit logit;

    private MonotoneCurve(Logit logit) {
        this.logit = logit;
    }

    /** How many cases have each score, and how many of them collapsed. */
    public static final class Counts {

        private final Map<Double, double[]> byScore = new TreeMap<>();
        private double cases;
        private double collapses;

        /** Adds cases with a score; less than none takes them away. */
        public void add(double score, double count, double collapsed) {
            double[] at = byScore.computeIfAbsent(score, any -> new double[2]);
            at[0] += count;
            at[1] += collapsed;
            cases += count;
            collapses += collapsed;
        }

        /** Adds all of others, as often as is said. */
        public void add(Counts others, double times) {
            others.byScore.forEach((score, at) -> add(score, times * at[0], times * at[1]));
        }

        /** The number of cases. */
        public double cases() {
            return cases;
        }

        /** The number of those that collapsed. */
        public double collapses() {
            return collapses;
        }
    }

    /** The curve through these cases; level at one half without any. */
    public static MonotoneCurve through(Counts counts) {
        double endured = counts.cases - counts.collapses;
        double high = (counts.collapses + 1) / (counts.collapses + 2);
        double low = 1 / (endured + 2);
        List<Logit.Trials> rows = new ArrayList<>();
        double drawn = 0;
        for (Map.Entry<Double, double[]> each : counts.byScore.entrySet()) {
            double[] at = each.getValue();
            double events = at[1] * high + (at[0] - at[1]) * low;
            drawn += events;
            rows.add(new Logit.Trials(new double[] {each.getKey()}, events, at[0]));
        }
        if (counts.cases <= 0) {
            return new MonotoneCurve(Logit.of(0, 0));
        }
        Logit fitted = Logit.fit(rows, 1, 0);
        double level = drawn / counts.cases;
        return new MonotoneCurve(
                fitted.coefficient(1) > 0 ? fitted : Logit.of(Math.log(level) - Math.log1p(-level), 0));
    }

    /** The probability at a score, 0 to 1. */
    public double at(double score) {
        return logit.probability(score);
    }
}
