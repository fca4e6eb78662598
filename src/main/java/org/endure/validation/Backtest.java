package org.endure.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.endure.rule.RuleBase;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.scores.Baselines;
import org.endure.validation.scores.CompetingEnds;
import org.endure.validation.scores.Era;
import org.endure.validation.scores.EraScores;
import org.endure.validation.scores.EraSkill;
import org.endure.validation.scores.Forecaster;
import org.endure.validation.scores.Resampled;
import org.endure.validation.scores.RiskCalibration;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.scores.Scores;
import org.endure.validation.sets.CalibratedTable;
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
 * @param skills what its calibrated risk is worth in each era, the earliest first
 * @param probabilities the calibrated probability of collapse of each case, in the order of the cases
 * @param functional the scores of the theory against the functional outcome, for all cases and then by era; none if it is not known
 * @param ends how alliances ended, by risk; no levels if it is not known
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
        List<EraSkill> skills,
        List<Double> probabilities,
        List<Scores> functional,
        CompetingEnds ends,
        SetAnalysis sets,
        TruthTable truthTable) {

    /** A theory scored against history. */
    public Backtest {
        scores = List.copyOf(scores);
        eras = List.copyOf(eras);
        overCount = Map.copyOf(overCount);
        skills = List.copyOf(skills);
        probabilities = List.copyOf(probabilities);
        functional = List.copyOf(functional);
    }

    /** Scores a theory on what it said of these cases, with sets cut at the usual places. */
    public static Backtest of(RuleBase theory, History history) {
        List<ScoredCase> cases = history.cases();
        CalibratedTable families = CalibratedTable.of(theory, cases, List.of(CalibratedTable.FAMILIES));
        return of(
                theory,
                history,
                SetAnalysis.of(theory, List.of(), cases),
                TruthTable.of(families, TruthTable.Cuts.DEFAULT));
    }

    /** Scores a theory on what it said of these cases. */
    public static Backtest of(RuleBase theory, History history, SetAnalysis sets, TruthTable truthTable) {
        List<ScoredCase> cases = history.cases();
        Forecaster own = Baselines.theory(history.theory()).calibratedOn(cases);
        EraScores all = scores(theory, "all", own, cases);
        return new Backtest(
                theory,
                history,
                all.scores(),
                eras(theory, own, cases),
                all.overCount(),
                RiskCalibration.of(own, cases),
                EraSkill.of(own, cases),
                cases.stream()
                        .map(each -> Objects.requireNonNull(own.forecast()).applyAsDouble(each))
                        .toList(),
                functional(history),
                CompetingEnds.of(
                        history.aftermath().followed(), history.aftermath().kinds()),
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

    /** The scores against the functional outcome, under the names of all cases and eras. */
    private static List<Scores> functional(History history) {
        List<ScoredCase> cases = history.aftermath().functional();
        List<Scores> scores = new ArrayList<>();
        if (!cases.isEmpty()) {
            Forecaster own = Baselines.theory(history.theory()).calibratedOn(cases);
            scores.add(Scores.of(own.named("all"), cases));
            for (Era era : Era.ALL) {
                List<ScoredCase> inside = cases.stream().filter(era::holds).toList();
                if (!inside.isEmpty()) {
                    scores.add(Scores.of(own.named(era.name()), inside));
                }
            }
        }
        return scores;
    }

    private static List<EraScores> eras(RuleBase theory, Forecaster own, List<ScoredCase> cases) {
        List<EraScores> eras = new ArrayList<>();
        for (Era era : Era.ALL) {
            List<ScoredCase> inside = cases.stream().filter(era::holds).toList();
            if (!inside.isEmpty()) {
                eras.add(scores(theory, era.name(), own, inside));
            }
        }
        return eras;
    }
}
