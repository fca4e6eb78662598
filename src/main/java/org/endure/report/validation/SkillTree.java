package org.endure.report.validation;

import java.util.List;
import java.util.Map;
import org.endure.report.JsonReport;
import org.endure.statistics.Decomposition;
import org.endure.validation.Backtest;
import org.endure.validation.contest.Contest;
import org.endure.validation.scores.CompetingEnds;
import org.endure.validation.scores.EraSkill;
import org.endure.validation.scores.Scores;

/** What the calibrated risk is worth, how alliances ended by risk, and how the theory stands against a regression, as data. */
final class SkillTree {

    private SkillTree() {}

    static List<Map<String, Object>> skills(Backtest backtest) {
        return backtest.skills().stream().map(SkillTree::tree).toList();
    }

    private static Map<String, Object> tree(EraSkill each) {
        return JsonReport.map(
                "era", each.name(),
                "cases", SkillText.cases(each.calibration()),
                "collapses", SkillText.collapses(each.calibration()),
                "baseRate", MeasureText.tree(each.baseRate()),
                "brierGain", MeasureText.tree(each.gain()),
                "skill", each.isSkilled(),
                "verdict", SkillText.verdict(each),
                "curve",
                        each.curve().stream()
                                .map(point -> JsonReport.map(
                                        "risk", point.risk(), "probability", MeasureText.tree(point.probability())))
                                .toList(),
                "decomposition",
                        decomposition(
                                each.calibration().brier(), each.calibration().log()));
    }

    /** Both scores in their parts. */
    static Map<String, Object> decomposition(Decomposition brier, Decomposition log) {
        return JsonReport.map("brier", tree(brier), "log", tree(log));
    }

    private static Map<String, Object> tree(Decomposition parts) {
        return JsonReport.map(
                "score", MeasureText.finite(parts.score()),
                "reliability", MeasureText.finite(parts.reliability()),
                "resolution", MeasureText.finite(parts.resolution()),
                "uncertainty", MeasureText.finite(parts.uncertainty()));
    }

    /** The scores against the functional outcome, beside those against the formal one. */
    static List<Map<String, Object>> functional(Backtest backtest) {
        return backtest.functional().stream()
                .map(each -> {
                    Scores formal = SkillText.formal(backtest, each.name());
                    return JsonReport.map(
                            "era", each.name(),
                            "formal",
                                    JsonReport.map(
                                            "collapses",
                                            formal.collapses(),
                                            "measures",
                                            BacktestTree.tree(formal.measures())),
                            "functional",
                                    JsonReport.map(
                                            "collapses",
                                            each.collapses(),
                                            "measures",
                                            BacktestTree.tree(each.measures())));
                })
                .toList();
    }

    static List<Map<String, Object>> ends(CompetingEnds ends) {
        return ends.levels().stream()
                .map(each -> JsonReport.map(
                        "leastRisk", each.least(),
                        "greatestRisk", each.greatest(),
                        "cases", each.cases(),
                        "clusters", each.clusters(),
                        "horizon", CompetingEnds.HORIZON,
                        "ends",
                                each.ends().stream()
                                        .map(end -> JsonReport.map(
                                                "kind", end.kind(),
                                                "hazard", MeasureText.tree(end.hazard()),
                                                "incidence",
                                                        end.incidence().stream()
                                                                .map(MeasureText::tree)
                                                                .toList()))
                                        .toList(),
                        "inForce", MeasureText.tree(each.inForce())))
                .toList();
    }

    static List<Map<String, Object>> contests(List<Contest> contests) {
        return contests.stream()
                .map(each -> JsonReport.map(
                        "split", each.split().name(),
                        "notForecast", each.left(),
                        "rounds", each.rounds().stream().map(SkillTree::tree).toList()))
                .toList();
    }

    private static Map<String, Object> tree(Contest.Round each) {
        return JsonReport.map(
                "era", each.name(),
                "cases", each.theory().cases(),
                "collapses", each.theory().collapses(),
                "clusters", each.theory().clusters(),
                "theory", BacktestTree.tree(each.theory().measures()),
                "fitted", BacktestTree.tree(each.fitted().measures()),
                "baseRate", BacktestTree.tree(each.baseRate().measures()),
                "theoryLessFitted", BacktestTree.tree(each.lead()),
                "theoryLessBaseRate", BacktestTree.tree(each.gain()));
    }
}
