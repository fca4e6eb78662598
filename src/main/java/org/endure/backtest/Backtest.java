package org.endure.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.rulebase.RuleBase;

/**
 * A theory scored against history, beside the baselines on the same cases.
 *
 * @param theory the theory, for the titles of mechanisms
 * @param history the cases
 * @param scores the scores of the theory, and after them those of the baselines
 * @param eras the scores of the theory by era, the earliest first; only eras with cases
 * @param overCount how much better than the additive count the theory ranks cases within a year
 * @param mechanisms how each mechanism relates to the outcome
 */
public record Backtest(
        RuleBase theory,
        History history,
        List<Scores> scores,
        Map<String, Scores> eras,
        Interval overCount,
        List<MechanismScore> mechanisms) {

    /** A theory scored against history. */
    public Backtest {
        scores = List.copyOf(scores);
        eras = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(eras));
        mechanisms = List.copyOf(mechanisms);
    }

    /** Scores a theory on what it said of these cases. */
    public static Backtest of(RuleBase theory, History history) {
        List<ScoredCase> cases = history.cases();
        Scores.Judge own = Baselines.theory(history.theory());
        List<Scores> scores = new ArrayList<>(List.of(Scores.of(own, cases)));
        List<Scores.Judge> baselines = Baselines.of(cases);
        baselines.forEach(each -> scores.add(Scores.of(each, cases)));
        return new Backtest(
                theory,
                history,
                scores,
                eras(own, cases),
                Scores.difference(own, baselines.get(baselines.size() - 1), cases),
                MechanismScore.of(theory, cases));
    }

    /** The scores of the theory itself. */
    public Scores own() {
        return scores.get(0);
    }

    private static Map<String, Scores> eras(Scores.Judge judge, List<ScoredCase> cases) {
        Map<String, Scores> eras = new LinkedHashMap<>();
        for (int[] era : new int[][] {{0, 1913}, {1914, 1949}, {1950, 1989}, {1990, 9999}}) {
            List<ScoredCase> inside = cases.stream()
                    .filter(each -> {
                        Integer year = each.year();
                        return year != null && year >= era[0] && year <= era[1];
                    })
                    .toList();
            if (!inside.isEmpty()) {
                eras.put(
                        era[0] == 0 ? "to 1913" : era[1] == 9999 ? "from 1990" : era[0] + "-" + era[1],
                        Scores.of(judge, inside));
            }
        }
        return eras;
    }
}
