package org.endure.backtest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;

/** The ways to judge alliances that a theory should beat, computed on the same cases in the same run. */
public final class Baselines {

    private Baselines() {}

    /** The theory itself: its verdict and its risk; without a risk, COLLAPSE ranks above ENDURANCE. */
    public static Scores.Judge theory(String name) {
        return new Scores.Judge(
                name,
                each -> each.assessment().verdict(),
                each -> each.assessment().risk() == null
                        ? each.assessment().verdict() == Outcome.COLLAPSE ? 1 : 0
                        : each.assessment().risk());
    }

    /** All baselines for these cases. */
    public static List<Scores.Judge> of(List<ScoredCase> cases) {
        return List.of(
                new Scores.Judge("always ENDURANCE", each -> Outcome.ENDURANCE, each -> 0),
                runningBaseRate(cases),
                new Scores.Judge(
                        "threat only",
                        Baselines::threatOnly,
                        each -> each.assessment().coded().entrySet().stream()
                                .filter(coded -> coded.getKey().startsWith("C1"))
                                .mapToInt(coded -> coded.getValue().points())
                                .max()
                                .orElse(0)),
                new Scores.Judge(
                        "additive count",
                        each -> count(each) > 0 ? Outcome.COLLAPSE : Outcome.ENDURANCE,
                        Baselines::count));
    }

    /** Causes of collapse that were coded, less causes of endurance, each counted once and unweighted. */
    private static double count(ScoredCase each) {
        return each.assessment().coded().keySet().stream()
                .mapToInt(code -> isCollapse(code) ? 1 : -1)
                .sum();
    }

    private static boolean isCollapse(String code) {
        return code.startsWith("C") || code.startsWith("E1x") || code.startsWith("E5x");
    }

    private static Outcome threatOnly(ScoredCase each) {
        Map<String, Magnitude> coded = each.assessment().coded();
        boolean gone = coded.entrySet().stream()
                .anyMatch(code -> code.getKey().startsWith("C1") && code.getValue() != Magnitude.SLIGHT);
        return gone ? Outcome.COLLAPSE : Outcome.ENDURANCE;
    }

    /** The share of collapses among all cases of earlier years: what one knows without looking at the case. */
    private static Scores.Judge runningBaseRate(List<ScoredCase> cases) {
        TreeMap<Integer, int[]> byYear = new TreeMap<>();
        for (ScoredCase each : cases) {
            int[] count = byYear.computeIfAbsent(year(each), any -> new int[2]);
            count[0]++;
            count[1] += each.collapsed() ? 1 : 0;
        }
        Map<Integer, Double> rates = new TreeMap<>();
        int before = 0;
        int collapsed = 0;
        for (Map.Entry<Integer, int[]> year : byYear.entrySet()) {
            rates.put(year.getKey(), before == 0 ? 0.0 : (double) collapsed / before);
            before += year.getValue()[0];
            collapsed += year.getValue()[1];
        }
        return new Scores.Judge(
                "running base rate", each -> Outcome.ENDURANCE, each -> rates.getOrDefault(year(each), 0.0));
    }

    private static int year(ScoredCase each) {
        Integer year = each.year();
        return year == null ? 0 : year;
    }
}
