package org.endure.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a score ranks collapses above cases that endured, straight from the definitions; ties count half. What the program works out of
 * resampled cases is compared with this, and this with R.
 */
public final class PlainRanking {

    private PlainRanking() {}

    /** Pairs that were compared, and the sum of their verdicts: 1 for right, one half for a tie, 0 for wrong. */
    private record Pairs(double won, double all) {

        Pairs plus(Pairs other) {
            return new Pairs(won + other.won, all + other.all);
        }

        double share() {
            return all == 0 ? Double.NaN : won / all;
        }
    }

    /**
     * Area under the ROC curve, 0 to 1: the chance that a collapse scores higher than a case that endured, over all pairs (Hanley and
     * McNeil, Radiology 143:1, 1982); not a number without both kinds.
     */
    public static double area(List<Ranking.Ranked> cases) {
        return pairs(cases).share();
    }

    /**
     * Same-year concordance, 0 to 1: the same chance, over pairs of one year only, so that a score gains nothing by knowing in
     * which years alliances break (Harrell et al., JAMA 247:18, 1982, stratified).
     */
    public static double concordance(List<Ranking.Ranked> cases) {
        return pairsByGroup(cases).share();
    }

    private static Pairs pairsByGroup(List<Ranking.Ranked> cases) {
        Map<Integer, List<Ranking.Ranked>> groups = new TreeMap<>();
        cases.forEach(each ->
                groups.computeIfAbsent(each.group(), year -> new ArrayList<>()).add(each));
        Pairs sum = new Pairs(0, 0);
        for (List<Ranking.Ranked> group : groups.values()) {
            sum = sum.plus(pairs(group));
        }
        return sum;
    }

    private static Pairs pairs(List<Ranking.Ranked> cases) {
        double[] endured = cases.stream()
                .filter(each -> !each.collapsed())
                .mapToDouble(Ranking.Ranked::score)
                .sorted()
                .toArray();
        double won = 0;
        long collapses = 0;
        for (Ranking.Ranked each : cases) {
            if (each.collapsed()) {
                collapses++;
                int below = below(endured, each.score(), false);
                int upTo = below(endured, each.score(), true);
                won += below + (upTo - below) / 2.0;
            }
        }
        return new Pairs(won, (double) collapses * endured.length);
    }

    /** How many of the sorted values lie below a value, or up to it. */
    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Area under the curve of precision over recall, 0 to 1, as average precision: the mean over collapses of the precision at
     * their score, ties taken together (Davis and Goadrich, ICML 2006); the base rate for a score that ranks at random.
     */
    public static double averagePrecision(List<Ranking.Ranked> cases) {
        Ranking.Ranked[] ordered = cases.stream()
                .sorted(Comparator.comparingDouble(Ranking.Ranked::score).reversed())
                .toArray(Ranking.Ranked[]::new);
        long collapses =
                Arrays.stream(ordered).filter(Ranking.Ranked::collapsed).count();
        double area = 0;
        double hits = 0;
        for (int i = 0; i < ordered.length; ) {
            int end = i;
            double hitsHere = 0;
            while (end < ordered.length && ordered[end].score() == ordered[i].score()) {
                hitsHere += ordered[end].collapsed() ? 1 : 0;
                end++;
            }
            hits += hitsHere;
            area += hitsHere / collapses * (hits / end);
            i = end;
        }
        return collapses == 0 ? Double.NaN : area;
    }
}
