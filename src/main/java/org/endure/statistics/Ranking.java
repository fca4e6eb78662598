package org.endure.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** How a score ranks collapses above cases that endured. A score's order alone matters. */
public final class Ranking {

    private Ranking() {}

    /**
     * A case as ranking sees it.
     *
     * @param score the score; higher is riskier
     * @param collapsed whether it collapsed
     * @param group cases are compared within a group only, such as a year
     */
    public record Ranked(double score, boolean collapsed, int group) {}

    /** Points of the ROC curve: share of false alarms and of hits at each cut of the score, from (0, 0) to (1, 1). */
    public static List<double[]> curve(List<Ranked> cases) {
        TreeMap<Double, int[]> counts = new TreeMap<>(Comparator.reverseOrder());
        int collapses = 0;
        for (Ranked each : cases) {
            counts.computeIfAbsent(each.score(), score -> new int[2])[each.collapsed() ? 1 : 0]++;
            collapses += each.collapsed() ? 1 : 0;
        }
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 0});
        double hits = 0;
        double alarms = 0;
        for (int[] count : counts.values()) {
            alarms += count[0];
            hits += count[1];
            points.add(new double[] {alarms / Math.max(1, cases.size() - collapses), hits / Math.max(1, collapses)});
        }
        return points;
    }
}
