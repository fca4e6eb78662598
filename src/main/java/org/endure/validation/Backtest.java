package org.endure.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.rule.RuleBase;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.scores.Baselines;
import org.endure.validation.scores.EraScores;
import org.endure.validation.scores.Forecaster;
import org.endure.validation.scores.Resampled;
import org.endure.validation.scores.RiskCalibration;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.scores.Scores;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.TruthTable;

/**
 * A theory scored against history, beside the baselines on the same cases.
 *
 * @param theory the theory, for the titles of mechanisms
 * @param history the cases
 * @param scores the scores of the theory, and after them those of the baselines
 * @param eras the same by era, the earliest first; only eras with cases
 * @param overCount by how much the theory is above the additive count in each measure, in paired resamples
 * @param calibration how far the theory's risk, calibrated on other clusters, agrees with what happened
 * @param sets its mechanisms, combinations and rules as sets
 * @param truthTable the truth table of its conditions
 */
public record Backtest(
        RuleBase theory,
        History history,
        List<Scores> scores,
        List<EraScores> eras,
        Map<Measure, Estimate> overCount,
        RiskCalibration calibration,
        SetAnalysis sets,
        TruthTable truthTable) {

    private static final int[][] ERAS = {{0, 1913}, {1914, 1949}, {1950, 1989}, {1990, 9999}};

    /** A theory scored against history. */
    public Backtest {
        scores = List.copyOf(scores);
        eras = List.copyOf(eras);
        overCount = Map.copyOf(overCount);
    }

    /** Scores a theory on what it said of these cases. */
    public static Backtest of(RuleBase theory, History history, SetAnalysis sets, TruthTable truthTable) {
        Forecaster own = Baselines.theory(history.theory());
        List<ScoredCase> cases = history.cases();
        EraScores all = scores(theory, "all", own, cases);
        return new Backtest(
                theory,
                history,
                all.scores(),
                eras(theory, own, cases),
                all.overCount(),
                RiskCalibration.of(own, cases),
                sets,
                truthTable);
    }

    /** The scores of the theory itself. */
    public Scores own() {
        return scores.get(0);
    }

    /** The scores of the baselines. */
    public List<Scores> baselines() {
        return scores.subList(1, scores.size());
    }

    /** The theory as a way to judge cases. */
    public Forecaster judge() {
        return Baselines.theory(history.theory());
    }

    private static EraScores scores(RuleBase theory, String name, Forecaster own, List<ScoredCase> cases) {
        Resampled resampled = Scores.resampled(own, cases);
        List<Scores> scores = new ArrayList<>(List.of(Scores.of(own, cases, resampled)));
        Baselines.of(theory, cases).forEach(each -> scores.add(Scores.of(each, cases)));
        return new EraScores(name, scores, resampled.minus(Scores.resampled(Baselines.additiveCount(theory), cases)));
    }

    private static List<EraScores> eras(RuleBase theory, Forecaster own, List<ScoredCase> cases) {
        List<EraScores> eras = new ArrayList<>();
        for (int[] era : ERAS) {
            List<ScoredCase> inside = cases.stream()
                    .filter(each -> {
                        Integer year = each.year();
                        return year != null && year >= era[0] && year <= era[1];
                    })
                    .toList();
            if (!inside.isEmpty()) {
                String name = era[0] == 0 ? "to 1913" : era[1] == 9999 ? "from 1990" : era[0] + "-" + era[1];
                eras.add(scores(theory, name, own, inside));
            }
        }
        return eras;
    }
}
