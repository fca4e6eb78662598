package org.endure.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.endure.backtest.Baselines;
import org.endure.backtest.Confusion;
import org.endure.backtest.History;
import org.endure.backtest.Interval;
import org.endure.backtest.ScoredCase;
import org.endure.backtest.Scores;
import org.endure.backtest.SetAnalysis;
import org.endure.backtest.TruthTable;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Outcome;
import org.endure.rulebase.RuleBase;

/** A theory beside history, on the screen and as JSON. */
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
            """;

    private final RuleBase theory;
    private final History history;
    private final List<Scores> scores;
    private final Map<String, Scores> eras;
    private final Interval overCount;
    private final SetAnalysis sets;
    private final TruthTable table;

    /**
     * A report.
     *
     * @param theory the theory, for titles of mechanisms
     * @param history the cases
     * @param sets the theory's mechanisms and rules as sets
     * @param table the truth table
     */
    public BacktestReport(RuleBase theory, History history, SetAnalysis sets, TruthTable table) {
        this.theory = theory;
        this.history = history;
        List<ScoredCase> cases = history.cases();
        Scores.Judge own = Baselines.theory(history.theory());
        this.scores = new ArrayList<>(List.of(Scores.of(own, cases)));
        List<Scores.Judge> baselines = Baselines.of(cases);
        baselines.forEach(each -> scores.add(Scores.of(each, cases)));
        this.overCount = Scores.difference(own, baselines.get(baselines.size() - 1), cases);
        this.eras = eras(own, cases);
        this.sets = sets;
        this.table = table;
    }

    /** The scores of the theory itself. */
    public Scores own() {
        return scores.get(0);
    }

    private static Map<String, Scores> eras(Scores.Judge judge, List<ScoredCase> cases) {
        Map<String, List<ScoredCase>> byEra = new LinkedHashMap<>();
        for (int[] era : new int[][] {{0, 1913}, {1914, 1949}, {1950, 1989}, {1990, 9999}}) {
            List<ScoredCase> inside = cases.stream()
                    .filter(each -> {
                        Integer year = each.year();
                        return year != null && year >= era[0] && year <= era[1];
                    })
                    .toList();
            if (!inside.isEmpty()) {
                byEra.put(era[0] == 0 ? "to 1913" : era[1] == 9999 ? "from 1990" : era[0] + "-" + era[1], inside);
            }
        }
        Map<String, Scores> eras = new LinkedHashMap<>();
        byEra.forEach((name, inside) -> eras.put(name, Scores.of(judge, inside)));
        return eras;
    }

    /** The report on the screen. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Scores own = own();
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
        scores.forEach(each -> text.append(row(each.name(), each)));
        text.append("%s above the additive count, same-year: %s%n".formatted(history.theory(), interval(overCount)));
        if (eras.size() > 1) {
            text.append("%nBy era:%n".formatted());
            eras.forEach((era, each) -> text.append(row(era + ", n " + each.cases(), each)));
        }
        text.append(SetReport.text(theory, sets, table));
        return text.append('\n')
                .append(LEGEND)
                .append(SetReport.LEGEND)
                .toString()
                .replace("\r\n", "\n");
    }

    private static void confusion(StringBuilder text, Confusion confusion) {
        text.append("""

                               collapsed  endured
                said COLLAPSE  %9d  %7d   precision %s
                said ENDURANCE %9d  %7d   recall %s
                """.formatted(
                        confusion.hits(),
                        confusion.falseAlarms(),
                        number(confusion.precision()),
                        confusion.misses(),
                        confusion.quiet(),
                        number(confusion.recall())));
        text.append("right: %d of %d (%s)%s%n"
                .formatted(
                        confusion.hits() + confusion.quiet(),
                        confusion.judged(),
                        number(confusion.accuracy()),
                        confusion.undetermined() == 0 ? "" : "; undetermined: " + confusion.undetermined()));
    }

    private static String row(String name, Scores each) {
        return "%-18s %-20s %-20s %-20s %6s %6s %6s %9s%n"
                .formatted(
                        name,
                        interval(each.concordance()),
                        interval(each.area()),
                        interval(each.precision()),
                        number(each.brier()),
                        number(each.confusion().matthews()),
                        number(each.confusion().kappa()),
                        number(each.confusion().balancedAccuracy()));
    }

    /** The report as JSON, with every case. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", history.name());
        tree.put("theory", history.theory());
        tree.put("theoryHash", history.theoryHash());
        tree.put("coding", history.coding());
        tree.put("unknownOutcome", history.unknown());
        tree.put("rejected", history.rejected());
        tree.put("scores", scores.stream().map(BacktestReport::tree).toList());
        tree.put("aboveAdditiveCount", tree(overCount));
        tree.put(
                "eras",
                eras.entrySet().stream()
                        .map(each -> {
                            Map<String, Object> era = tree(each.getValue());
                            era.put("name", each.getKey());
                            return era;
                        })
                        .toList());
        tree.putAll(SetTree.of(theory, sets, table));
        tree.put("cases", history.cases().stream().map(this::tree).toList());
        return JsonReport.write(tree);
    }

    private Map<String, Object> tree(ScoredCase each) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", each.assessment().id());
        for (int i = 0; i < each.assessment().key().size(); i++) {
            tree.put(
                    i < history.keyColumns().size() ? history.keyColumns().get(i) : "key" + i,
                    each.assessment().key().get(i));
        }
        tree.put("verdict", each.assessment().verdict().name());
        tree.put("outcome", (each.collapsed() ? Outcome.COLLAPSE : Outcome.ENDURANCE).name());
        tree.put("risk", each.assessment().risk());
        tree.put("trend", each.assessment().trend().name());
        tree.put("findings", names(each));
        return tree;
    }

    private static Map<String, String> names(ScoredCase each) {
        Map<String, String> names = new LinkedHashMap<>();
        each.assessment().findings().forEach((code, magnitude) -> names.put(code, magnitude.name()));
        return names;
    }

    private static Map<String, Object> tree(Scores each) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Confusion confusion = each.confusion();
        tree.put("name", each.name());
        tree.put("cases", each.cases());
        tree.put("collapses", each.collapses());
        tree.put("hits", confusion.hits());
        tree.put("falseAlarms", confusion.falseAlarms());
        tree.put("misses", confusion.misses());
        tree.put("quiet", confusion.quiet());
        tree.put("undetermined", confusion.undetermined());
        tree.put("precision", finite(confusion.precision()));
        tree.put("recall", finite(confusion.recall()));
        tree.put("balancedAccuracy", finite(confusion.balancedAccuracy()));
        tree.put("mcc", finite(confusion.matthews()));
        tree.put("kappa", finite(confusion.kappa()));
        tree.put("brier", finite(each.brier()));
        tree.put("rocAuc", tree(each.area()));
        tree.put("prAuc", tree(each.precision()));
        tree.put("sameYearConcordance", tree(each.concordance()));
        return tree;
    }

    private static Map<String, Object> tree(Interval each) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", finite(each.value()));
        tree.put("low", finite(each.low()));
        tree.put("high", finite(each.high()));
        return tree;
    }

    private static @org.jspecify.annotations.Nullable Double finite(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : Double.valueOf(value);
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

    private static String interval(Interval each) {
        return "%s [%s, %s]".formatted(number(each.value()), number(each.low()), number(each.high()));
    }

    private static String number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
