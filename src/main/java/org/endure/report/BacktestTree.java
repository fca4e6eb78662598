package org.endure.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.endure.backtest.Backtest;
import org.endure.backtest.Confusion;
import org.endure.backtest.History;
import org.endure.backtest.ScoredCase;
import org.endure.backtest.Scores;
import org.endure.fact.Outcome;

/** A theory beside history as data for other programs, with every case. */
public final class BacktestTree {

    private BacktestTree() {}

    /** As JSON. */
    public static String json(Backtest backtest) {
        return JsonReport.write(tree(backtest));
    }

    /** As maps and lists. */
    static Map<String, Object> tree(Backtest backtest) {
        History history = backtest.history();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", history.name());
        tree.put("theory", history.theory());
        tree.put("theoryHash", history.theoryHash());
        tree.put("coding", history.coding());
        tree.put("unknownOutcome", history.unknown());
        tree.put("rejected", history.rejected());
        tree.put("scores", backtest.scores().stream().map(BacktestTree::tree).toList());
        tree.put("aboveAdditiveCount", Numbers.tree(backtest.overCount()));
        tree.put(
                "eras",
                backtest.eras().entrySet().stream()
                        .map(each -> {
                            Map<String, Object> era = tree(each.getValue());
                            era.put("name", each.getKey());
                            return era;
                        })
                        .toList());
        tree.put(
                "mechanisms",
                backtest.mechanisms().stream().map(MechanismScores::tree).toList());
        tree.put(
                "cases",
                history.cases().stream().map(each -> tree(history, each)).toList());
        return tree;
    }

    private static Map<String, Object> tree(History history, ScoredCase each) {
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
        tree.put("precision", Numbers.finite(confusion.precision()));
        tree.put("recall", Numbers.finite(confusion.recall()));
        tree.put("balancedAccuracy", Numbers.finite(confusion.balancedAccuracy()));
        tree.put("mcc", Numbers.finite(confusion.matthews()));
        tree.put("kappa", Numbers.finite(confusion.kappa()));
        tree.put("brier", Numbers.finite(each.brier()));
        tree.put("rocAuc", Numbers.tree(each.area()));
        tree.put("prAuc", Numbers.tree(each.precision()));
        tree.put("sameYearConcordance", Numbers.tree(each.concordance()));
        return tree;
    }
}
