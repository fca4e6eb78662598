package org.endure.statistics;

import org.endure.validation.scores.Confusion;
import org.endure.validation.scores.RiskCalibration;

/** What is measured of a way to judge alliances. Each is better when it is greater, but the Brier score. */
public enum Measure {
    /**
     * Same-year concordance, 0 to 1: the same chance as the area under the ROC curve, over pairs of one year only, so that a score gains
     * nothing by knowing in which years alliances break (Harrell et al., JAMA 247:18, 1982, stratified).
     */
    CONCORDANCE("same-year", "sameYearConcordance"),
    /**
     * Area under the ROC curve, 0 to 1: the chance that a collapse scores higher than a case that endured, over all pairs, ties counting
     * half (Hanley and McNeil, Radiology 143:1, 1982); not a number without both kinds.
     */
    AREA("AUC", "rocAuc"),
    /**
     * Area under the curve of precision over recall, 0 to 1, as average precision: the mean over collapses of the precision at their score,
     * ties taken together (Davis and Goadrich, ICML 2006); the base rate for a score that ranks at random.
     */
    AVERAGE_PRECISION("PR-AUC", "prAuc"),
    /**
     * Mean squared error of the forecasts, sum of (forecast - outcome)² / n, with collapse as 1 and endurance as 0; 0 to 1 (Brier, Monthly
     * Weather Review 78:1, 1950, for two outcomes: half of his sum). How a score becomes a forecast: {@link RiskCalibration}.
     */
    BRIER("Brier", "brier"),
    /** Correlation of verdict and outcome, see {@link Confusion#matthews}. */
    MATTHEWS("MCC", "mcc"),
    /** Agreement of verdict and outcome beyond chance, see {@link Confusion#kappa}. */
    KAPPA("kappa", "kappa"),
    /** Mean of recall and specificity, see {@link Confusion#balancedAccuracy}. */
    BALANCED_ACCURACY("bal. acc.", "balancedAccuracy"),
    /** Share of right verdicts, see {@link Confusion#accuracy}. */
    ACCURACY("accuracy", "accuracy"),
    /** Share of collapses among those predicted, see {@link Confusion#precision}. */
    PRECISION("precision", "precision"),
    /** Share of collapses that were predicted, see {@link Confusion#recall}. */
    RECALL("recall", "recall");

    private final String title;
    private final String field;

    Measure(String title, String field) {
        this.title = title;
        this.field = field;
    }

    /** As tables are headed. */
    public String title() {
        return title;
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }
}
