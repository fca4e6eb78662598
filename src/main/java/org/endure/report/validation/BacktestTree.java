package org.endure.report.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.endure.report.JsonReport;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.Backtest;
import org.endure.validation.Contrast;
import org.endure.validation.History;
import org.endure.validation.HistoryTrial;
import org.endure.validation.VariantLog;
import org.endure.validation.scores.Confusion;
import org.endure.validation.scores.EraScores;
import org.endure.validation.scores.RiskCalibration;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.scores.Scores;

/** A theory beside history as data for other programs, with every case. */
public final class BacktestTree {

    /** What a case has besides its key columns. */
    private static final Set<String> FIELDS =
            Set.of("id", "verdict", "outcome", "risk", "probability", "trend", "findings");

    private BacktestTree() {}

    /**
     * As data: for one theory its scores and cases, for several a list of such and how each differs from the first.
     *
     * @param deviants the wrong cases that are explained, a list for each theory; none if they were not asked for
     */
    public static Map<String, Object> tree(HistoryTrial trial, List<DeviantReport> deviants) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Backtest each : trial.backtests()) {
            Map<String, Object> tree = tree(each);
            if (!deviants.isEmpty()) {
                tree.put("misses", deviants.get(trees.size()).tree());
            }
            trees.add(tree);
        }
        if (trees.size() == 1) {
            trees.get(0).putAll(contests(trial));
            trees.get(0).put("variants", variants(trial));
            return trees.get(0);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", trial.first().history().name());
        tree.put("theories", trees);
        tree.put(
                "differences",
                trial.contrasts().stream().map(BacktestTree::tree).toList());
        tree.putAll(contests(trial));
        tree.put("variants", variants(trial));
        return tree;
    }

    private static Map<String, Object> contests(HistoryTrial trial) {
        return trial.contests().isEmpty() ? Map.of() : Map.of("contests", SkillTree.contests(trial.contests()));
    }

    /** A theory as maps and lists. */
    private static Map<String, Object> tree(Backtest backtest) {
        History history = backtest.history();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", history.name());
        tree.put("dataHash", history.dataHash());
        tree.put("theory", history.theory());
        tree.put("theoryHash", history.theoryHash());
        tree.put("coding", history.coding());
        tree.put("unknownOutcome", history.unknown());
        tree.put("rejected", history.rejected());
        tree.put("clusters", history.clusters());
        tree.put("scores", backtest.scores().stream().map(BacktestTree::tree).toList());
        tree.put(
                "aboveAdditiveCount",
                MeasureText.tree(Objects.requireNonNull(backtest.overCount().get(Measure.CONCORDANCE))));
        tree.put("overAdditiveCount", tree(backtest.overCount()));
        tree.put("eras", backtest.eras().stream().map(BacktestTree::tree).toList());
        tree.put("calibration", tree(backtest.calibration()));
        tree.put("probabilities", SkillTree.skills(backtest));
        tree.put("functional", SkillTree.functional(backtest));
        tree.put("ends", SkillTree.ends(backtest.ends()));
        tree.putAll(SetTree.of(backtest.theory(), backtest.sets(), backtest.truthTable()));
        tree.put(
                "cases",
                IntStream.range(0, history.cases().size())
                        .mapToObj(i -> tree(
                                history,
                                history.cases().get(i),
                                backtest.probabilities().get(i)))
                        .toList());
        return tree;
    }

    private static Map<String, Object> tree(EraScores each) {
        Map<String, Object> era = tree(each.own());
        era.put("name", each.name());
        era.put("overAdditiveCount", tree(each.overCount()));
        era.put(
                "baselines",
                each.scores().stream().skip(1).map(BacktestTree::tree).toList());
        return era;
    }

    private static Map<String, Object> tree(RiskCalibration calibration) {
        return JsonReport.map(
                "error",
                MeasureText.finite(calibration.error()),
                "decomposition",
                SkillTree.decomposition(calibration.brier(), calibration.log()),
                "bins",
                calibration.bins().stream()
                        .map(each -> JsonReport.map(
                                "risk", each.score(),
                                "n", each.n(),
                                "collapses", each.collapses(),
                                "predicted", MeasureText.finite(each.predicted()),
                                "observed", MeasureText.tree(each.observed())))
                        .toList());
    }

    private static Map<String, Object> tree(Contrast contrast) {
        return JsonReport.map(
                "theory",
                contrast.one(),
                "less",
                contrast.other(),
                "differences",
                tree(contrast.differences()),
                "onlyTheoryRight",
                contrast.oneRight(),
                "onlyOtherRight",
                contrast.otherRight(),
                "partings",
                contrast.partings().stream()
                        .map(each -> JsonReport.map(
                                "id", each.one().assessment().id(),
                                "verdict", each.one().assessment().verdict().name(),
                                "otherVerdict",
                                        each.other().assessment().verdict().name(),
                                "outcome", each.one().outcome().name()))
                        .toList());
    }

    private static Map<String, Object> variants(HistoryTrial trial) {
        return JsonReport.map(
                "log", trial.log(),
                "tried", VariantLog.count(trial.variants()));
    }

    /** Measures with their intervals, by name. */
    static Map<String, Object> tree(Map<Measure, Estimate> measures) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Measure each : Measure.values()) {
            tree.put(each.field(), MeasureText.tree(Objects.requireNonNull(measures.get(each))));
        }
        return tree;
    }

    private static Map<String, Object> tree(History history, ScoredCase each, double probability) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", each.assessment().id());
        for (int i = 0; i < each.assessment().key().size(); i++) {
            tree.put(field(history.keyColumns(), i), each.assessment().key().get(i));
        }
        tree.put("verdict", each.assessment().verdict().name());
        tree.put("outcome", each.outcome().name());
        tree.put("risk", each.assessment().risk());
        tree.put("probability", MeasureText.finite(probability));
        tree.put("trend", each.assessment().trend().name());
        tree.put("findings", names(each));
        return tree;
    }

    private static Map<String, String> names(ScoredCase each) {
        Map<String, String> names = new LinkedHashMap<>();
        each.assessment().findings().forEach((code, magnitude) -> names.put(code, magnitude.name()));
        return names;
    }

    /** The field of a key column: its name, told apart where it is that of another field. */
    private static String field(List<String> columns, int number) {
        String name = number < columns.size() ? columns.get(number) : "key" + number;
        return FIELDS.contains(name) ? name + "_key" : name;
    }

    private static Map<String, Object> tree(Scores each) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Confusion confusion = each.confusion();
        tree.put("name", each.name());
        tree.put("cases", each.cases());
        tree.put("clusters", each.clusters());
        tree.put("collapses", each.collapses());
        tree.put("hits", confusion.hits());
        tree.put("falseAlarms", confusion.falseAlarms());
        tree.put("misses", confusion.misses());
        tree.put("quiet", confusion.quiet());
        tree.put("undetermined", confusion.undetermined());
        tree.put("accuracy", MeasureText.finite(confusion.accuracy()));
        tree.put("precision", MeasureText.finite(confusion.precision()));
        tree.put("recall", MeasureText.finite(confusion.recall()));
        tree.put("balancedAccuracy", MeasureText.finite(confusion.balancedAccuracy()));
        tree.put("mcc", MeasureText.finite(confusion.matthews()));
        tree.put("kappa", MeasureText.finite(confusion.kappa()));
        tree.put("brier", MeasureText.finite(each.of(Measure.BRIER).value()));
        tree.put("rocAuc", MeasureText.tree(each.of(Measure.AREA)));
        tree.put("prAuc", MeasureText.tree(each.of(Measure.AVERAGE_PRECISION)));
        tree.put("sameYearConcordance", MeasureText.tree(each.of(Measure.CONCORDANCE)));
        tree.put("intervals", tree(each.measures()));
        return tree;
    }
}
