package org.endure.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.endure.backtest.Backtest;
import org.endure.backtest.Confusion;
import org.endure.backtest.History;
import org.endure.backtest.ScoredCase;
import org.endure.backtest.Scores;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Outcome;

/** A theory beside history, on the screen. */
public final class BacktestReport {

    private static final String LEGEND = """
            How to read this. The event is COLLAPSE; n counts cases of known outcome.
              same-year    same-year concordance: of all pairs of one year, one of which collapsed, the share in which the collapse
                           has the higher risk, ties half; 0.5 is chance (Harrell et al. 1982, stratified by year)
              AUC, PR-AUC  area under the ROC curve (Hanley and McNeil 1982); average precision (Davis and Goadrich 2006)
              Brier        mean squared error, each score calibrated on the other clusters (Brier 1950); less is better
              MCC, kappa   correlation of verdict and outcome (Matthews 1975); agreement beyond chance (Cohen 1960)
              bal. acc.    mean of recall and specificity; 0.5 for a verdict that ignores the case
              [low, high]  95 percent of 500 resamples of whole clusters (Cameron, Gelbach and Miller 2008)
              consistency  sum of min(X, Y) / sum of X; coverage: / sum of Y; PRI and RoN (relevance of necessity) after
                           Schneider and Wagemann 2012; membership of a mechanism: slight 0.33, moderate 0.67, significant 1
            """;

    private final Backtest backtest;
    private final History history;

    /** A report on this. */
    public BacktestReport(Backtest backtest) {
        this.backtest = backtest;
        this.history = backtest.history();
    }

    /** The report on the screen. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Scores own = backtest.own();
        text.append("%s on %s: %d cases, %d of them collapsed; %d of unknown outcome, %d rejected.%n"
                .formatted(
                        history.theory(),
                        Escapes.visible(history.name()),
                        own.cases(),
                        own.collapses(),
                        history.unknown(),
                        history.rejected()));
        confusion(text, own.confusion());
        text.append("%n%-18s %-20s %-20s %-20s %6s %6s %6s %9s%n"
                .formatted("", "same-year", "AUC", "PR-AUC", "Brier", "MCC", "kappa", "bal. acc."));
        backtest.scores().forEach(each -> text.append(row(each.name(), each)));
        text.append("%s above the additive count, same-year: %s%n"
                .formatted(history.theory(), Numbers.text(backtest.overCount())));
        if (backtest.eras().size() > 1) {
            text.append("%nBy era:%n".formatted());
            backtest.eras().forEach((era, each) -> text.append(row(era + ", n " + each.cases(), each)));
        }
        text.append(MechanismScores.text(backtest.theory(), backtest.mechanisms()));
        return text.append('\n').append(LEGEND).toString().replace("\r\n", "\n");
    }

    private static void confusion(StringBuilder text, Confusion confusion) {
        text.append("""

                               collapsed  endured
                said COLLAPSE  %9d  %7d   precision %s
                said ENDURANCE %9d  %7d   recall %s
                """.formatted(
                        confusion.hits(),
                        confusion.falseAlarms(),
                        Numbers.text(confusion.precision()),
                        confusion.misses(),
                        confusion.quiet(),
                        Numbers.text(confusion.recall())));
        text.append("right: %d of %d (%s)%s%n"
                .formatted(
                        confusion.hits() + confusion.quiet(),
                        confusion.judged(),
                        Numbers.text(confusion.accuracy()),
                        confusion.undetermined() == 0 ? "" : "; undetermined: " + confusion.undetermined()));
    }

    private static String row(String name, Scores each) {
        return "%-18s %-20s %-20s %-20s %6s %6s %6s %9s%n"
                .formatted(
                        name,
                        Numbers.text(each.concordance()),
                        Numbers.text(each.area()),
                        Numbers.text(each.precision()),
                        Numbers.text(each.brier()),
                        Numbers.text(each.confusion().matthews()),
                        Numbers.text(each.confusion().kappa()),
                        Numbers.text(each.confusion().balancedAccuracy()));
    }

    /** The cases whose verdict was wrong, the riskiest first, with what the theory found in them. */
    public String misses() {
        StringBuilder text = new StringBuilder();
        history.cases().stream()
                .filter(each -> each.assessment().verdict() != Outcome.UNDETERMINED)
                .filter(each -> (each.assessment().verdict() == Outcome.COLLAPSE) != each.collapsed())
                .sorted(Comparator.comparing((ScoredCase each) -> each.collapsed() ? 0 : 1)
                        .thenComparing(each -> each.assessment().id()))
                .forEach(each -> text.append("%s: said %s, but it %s; risk %s; found %s%n"
                        .formatted(
                                Escapes.visible(each.assessment().id()),
                                each.assessment().verdict(),
                                each.collapsed() ? "collapsed" : "endured",
                                each.assessment().risk() == null
                                        ? "not scored"
                                        : each.assessment().risk(),
                                found(each))));
        return text.toString().replace("\r\n", "\n");
    }

    private static String found(ScoredCase each) {
        List<String> parts = new ArrayList<>();
        each.assessment()
                .findings()
                .forEach((code, magnitude) ->
                        parts.add(code + " " + magnitude.name().toLowerCase(Locale.ROOT)));
        return parts.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(parts));
    }
}
