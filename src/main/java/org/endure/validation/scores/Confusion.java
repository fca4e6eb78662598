package org.endure.validation.scores;

import java.util.Collection;
import java.util.function.Function;
import org.endure.fact.Outcome;

/**
 * Verdicts against outcomes, with COLLAPSE as the event. Verdicts that are UNDETERMINED are counted apart and enter no other
 * number.
 *
 * @param hits collapses predicted as COLLAPSE
 * @param falseAlarms alliances that endured, predicted as COLLAPSE
 * @param misses collapses predicted as ENDURANCE
 * @param quiet alliances that endured, predicted as ENDURANCE
 * @param undetermined cases without a verdict
 */
public record Confusion(int hits, int falseAlarms, int misses, int quiet, int undetermined) {

    /** The matrix of these cases under a way to judge them. */
    public static Confusion of(Collection<ScoredCase> cases, Function<ScoredCase, Outcome> verdict) {
        int hits = 0;
        int falseAlarms = 0;
        int misses = 0;
        int quiet = 0;
        int undetermined = 0;
        for (ScoredCase each : cases) {
            switch (verdict.apply(each)) {
                case COLLAPSE -> {
                    hits += each.collapsed() ? 1 : 0;
                    falseAlarms += each.collapsed() ? 0 : 1;
                }
                case ENDURANCE -> {
                    misses += each.collapsed() ? 1 : 0;
                    quiet += each.collapsed() ? 0 : 1;
                }
                default -> undetermined++;
            }
        }
        return new Confusion(hits, falseAlarms, misses, quiet, undetermined);
    }

    /** Cases with a verdict. */
    public int judged() {
        return hits + falseAlarms + misses + quiet;
    }

    /** Share of right verdicts among all judged, 0 to 1; not a number without any. */
    public double accuracy() {
        return ratio(hits + quiet, judged());
    }

    /** Share of collapses among those predicted, 0 to 1: hits / (hits + false alarms). */
    public double precision() {
        return ratio(hits, hits + falseAlarms);
    }

    /** Share of collapses that were predicted, 0 to 1: hits / (hits + misses). */
    public double recall() {
        return ratio(hits, hits + misses);
    }

    /** Share of enduring alliances that were predicted, 0 to 1: quiet / (quiet + false alarms). */
    public double specificity() {
        return ratio(quiet, quiet + falseAlarms);
    }

    /** Mean of recall and specificity, 0 to 1; one half for any verdict that ignores the case (Brodersen et al. 2010). */
    public double balancedAccuracy() {
        return (recall() + specificity()) / 2;
    }

    /**
     * Matthews' correlation of verdict and outcome, -1 to 1 (Matthews, Biochimica et Biophysica Acta 405:2, 1975); not a number if all
     * verdicts or all outcomes are the same.
     */
    public double matthews() {
        double product = (double) (hits + falseAlarms) * (hits + misses) * (quiet + falseAlarms) * (quiet + misses);
        return ((double) hits * quiet - (double) falseAlarms * misses) / Math.sqrt(product);
    }

    /** Cohen's kappa: agreement beyond chance, at most 1 (Cohen, Educational and Psychological Measurement 20:1, 1960). */
    public double kappa() {
        double all = judged();
        double chance = ((hits + falseAlarms) / all) * ((hits + misses) / all)
                + ((misses + quiet) / all) * ((falseAlarms + quiet) / all);
        return (accuracy() - chance) / (1 - chance);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
