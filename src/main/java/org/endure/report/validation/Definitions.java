package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import org.endure.report.Wrap;
import org.endure.validation.scores.Scores;

/** What the measures of a backtest mean: formula and source, for the legends of every form. */
public final class Definitions {

    private static final int TERM = 13;
    /**
     * A measure.
     *
     * @param term its name in tables
     * @param meaning what it is, with its formula and how to read it
     * @param source the citation
     */
    public record Definition(String term, String meaning, String source) {}

    /** Of scores and verdicts. */
    public static final List<Definition> SCORES = List.of(
            new Definition(
                    "same-year",
                    "same-year concordance: of all pairs of one year of which one collapsed and one endured, the share in which the"
                            + " collapse has the higher risk, ties half; 0.5 is chance",
                    "Harrell et al., JAMA 247:18, 1982, stratified by year"),
            new Definition(
                    "AUC",
                    "area under the ROC curve: the same share over all pairs of any years; 0.5 is chance",
                    "Hanley and McNeil, Radiology 143:1, 1982"),
            new Definition(
                    "PR-AUC",
                    "average precision: mean over collapses of hits / (hits + false alarms) at their risk; the base rate is chance",
                    "Davis and Goadrich, ICML 2006"),
            new Definition(
                    "Brier",
                    "mean of (forecast - outcome)^2, collapse 1 and endurance 0; less is better; the forecast of a risk is its"
                            + " probability by a logit that never falls, fitted to the cases of other clusters in the same era",
                    "Brier, Monthly Weather Review 78:1, 1950; Platt 1999"),
            new Definition(
                    "parts",
                    "reliability: what recalibration would gain; resolution: what recalibrated forecasts gain over the base rate;"
                            + " uncertainty: the score of the base rate",
                    "Murphy, Journal of Applied Meteorology 12:4, 1973; Dimitriadis, Gneiting and Jordan, PNAS 118:8, 2021"),
            new Definition(
                    "incidence",
                    "cumulative incidence: the share that has ended in one way by a year, where other ends keep it from coming",
                    "Aalen and Johansen, Scandinavian Journal of Statistics 5:3, 1978"),
            new Definition(
                    "bal. acc.",
                    "balanced accuracy: (recall + specificity) / 2; 0.5 for a verdict that ignores the case",
                    "Brodersen et al., ICPR 2010"),
            new Definition(
                    "MCC",
                    "correlation of verdict and outcome: (TP TN - FP FN) / sqrt((TP+FP)(TP+FN)(TN+FP)(TN+FN)), collapse as positive;"
                            + " 0 is chance",
                    "Matthews, Biochimica et Biophysica Acta 405:2, 1975"),
            new Definition(
                    "kappa",
                    "agreement beyond chance: (accuracy - expected) / (1 - expected); 0 is chance",
                    "Cohen, Educational and Psychological Measurement 20:1, 1960"),
            new Definition(
                    "precision",
                    "hits / all that was said to collapse; recall: hits / all that collapsed; accuracy: right / all with a verdict",
                    "van Rijsbergen, Information Retrieval, 1979"),
            new Definition(
                    "calibration",
                    "forecast share against observed share at each risk; its error is their mean distance weighted by cases",
                    "Murphy, Journal of Applied Meteorology 12:4, 1973; Naeini, Cooper and Hauskrecht, AAAI 2015"),
            new Definition(
                    "[low, high]",
                    "95 percent of %d resamples of whole clusters, such as alliances; a difference is taken in each resample"
                            .formatted(Scores.DRAWS),
                    "Efron and Tibshirani 1993; Cameron, Gelbach and Miller, Review of Economics and Statistics 90:3, 2008"));

    private Definitions() {}

    /** Definitions as lines under the table they explain. */
    public static String text(List<Definition> definitions) {
        List<String> lines = new ArrayList<>();
        definitions.forEach(each -> lines.add(Wrap.text(
                "%s (%s)".formatted(each.meaning(), each.source()),
                Wrap.WIDE,
                "  " + each.term() + " ".repeat(Math.max(1, TERM - each.term().length())),
                " ".repeat(TERM + 2))));
        return String.join("", lines);
    }
}
