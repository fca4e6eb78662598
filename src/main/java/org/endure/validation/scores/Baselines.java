package org.endure.validation.scores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.endure.fact.Direction;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.rule.MechanismRole;
import org.endure.rule.RuleBase;

/** The ways to judge alliances that a theory should beat, computed on the same cases in the same run. */
public final class Baselines {

    private static final double EVEN = 0.5;

    private Baselines() {}

    /** The theory itself: its verdict and its risk; without a risk, COLLAPSE ranks above ENDURANCE. */
    public static Forecaster theory(String name) {
        return new Forecaster(
                name,
                each -> each.assessment().verdict(),
                each -> each.assessment().risk() == null
                        ? each.assessment().verdict() == Outcome.COLLAPSE ? 1 : 0
                        : each.assessment().risk());
    }

    /** All baselines for these cases, coded with mechanisms of this theory. */
    public static List<Forecaster> of(RuleBase theory, List<ScoredCase> cases) {
        return List.of(
                new Forecaster("always ENDURANCE", each -> Outcome.ENDURANCE, each -> 0, each -> 0),
                baseRate(cases),
                runningBaseRate(cases),
                new Forecaster(
                        "threat only",
                        each -> threatOnly(theory, each),
                        each -> each.assessment().coded().entrySet().stream()
                                .filter(coded -> isThreat(theory, coded.getKey()))
                                .mapToInt(coded -> coded.getValue().points())
                                .max()
                                .orElse(0)),
                additiveCount(theory));
    }

    /** Causes of collapse less causes of endurance, as they were coded, each counted once and unweighted; nobody's theory. */
    public static Forecaster additiveCount(RuleBase theory) {
        return new Forecaster(
                "additive count",
                each -> count(theory, each) > 0 ? Outcome.COLLAPSE : Outcome.ENDURANCE,
                each -> count(theory, each));
    }

    /**
     * The more frequent outcome among the cases of all other clusters for every case, and its share as the forecast: what one knows without
     * looking at the case.
     */
    static Forecaster baseRate(List<ScoredCase> cases) {
        Map<String, int[]> byCluster = new HashMap<>();
        int collapses = 0;
        for (ScoredCase each : cases) {
            add(byCluster.computeIfAbsent(each.cluster(), any -> new int[2]), each);
            collapses += each.collapsed() ? 1 : 0;
        }
        Map<String, Double> rates = new HashMap<>();
        int all = collapses;
        byCluster.forEach((cluster, own) ->
                rates.put(cluster, own[0] == cases.size() ? EVEN : (double) (all - own[1]) / (cases.size() - own[0])));
        ToDoubleFunction<ScoredCase> rate = each -> rates.getOrDefault(each.cluster(), EVEN);
        return new Forecaster(
                "base rate",
                each -> rate.applyAsDouble(each) > EVEN ? Outcome.COLLAPSE : Outcome.ENDURANCE,
                each -> 0,
                rate);
    }

    /** Causes of collapse that were coded, less causes of endurance, each counted once and unweighted. */
    private static double count(RuleBase theory, ScoredCase each) {
        return each.assessment().coded().keySet().stream()
                .flatMap(code -> theory.directionOf(code).stream())
                .mapToInt(direction -> direction == Direction.COLLAPSE ? 1 : -1)
                .sum();
    }

    private static Outcome threatOnly(RuleBase theory, ScoredCase each) {
        Map<String, Magnitude> coded = each.assessment().coded();
        boolean gone = coded.entrySet().stream()
                .anyMatch(code -> isThreat(theory, code.getKey()) && code.getValue() != Magnitude.SLIGHT);
        return gone ? Outcome.COLLAPSE : Outcome.ENDURANCE;
    }

    private static boolean isThreat(RuleBase theory, String code) {
        return theory.roleOf(code).filter(MechanismRole::isOfThreat).isPresent();
    }

    /**
     * The share of collapses among all cases of earlier years, by the rule of succession (k + 1) / (n + 2) (Laplace 1774): what one knows in a
     * year without looking at the case. It knows the outcomes of all earlier years, also those that came after the year.
     */
    private static Forecaster runningBaseRate(List<ScoredCase> cases) {
        TreeMap<Integer, int[]> byYear = new TreeMap<>();
        cases.forEach(each -> add(byYear.computeIfAbsent(year(each), any -> new int[2]), each));
        Map<Integer, Double> rates = new TreeMap<>();
        int before = 0;
        int collapsed = 0;
        for (Map.Entry<Integer, int[]> year : byYear.entrySet()) {
            rates.put(year.getKey(), (collapsed + 1.0) / (before + 2.0));
            before += year.getValue()[0];
            collapsed += year.getValue()[1];
        }
        ToDoubleFunction<ScoredCase> rate = each -> rates.getOrDefault(year(each), EVEN);
        return new Forecaster(
                "running base rate",
                each -> rate.applyAsDouble(each) > EVEN ? Outcome.COLLAPSE : Outcome.ENDURANCE,
                rate,
                rate);
    }

    private static void add(int[] count, ScoredCase each) {
        count[0]++;
        count[1] += each.collapsed() ? 1 : 0;
    }

    private static int year(ScoredCase each) {
        Integer year = each.year();
        return year == null ? 0 : year;
    }
}
