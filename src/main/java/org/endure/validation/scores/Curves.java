package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.endure.statistics.Measure;
import org.endure.statistics.Ranking;

/** The curves under which the areas of {@link Measure#AREA} and {@link Measure#AVERAGE_PRECISION} lie. */
public final class Curves {

    private Curves() {}

    /** Points of the ROC curve of a judge: share of false alarms and of hits, from (0, 0) to (1, 1). */
    public static List<double[]> roc(Forecaster judge, List<ScoredCase> cases) {
        return Ranking.curve(Scores.ranked(List.of(cases), judge));
    }

    /**
     * Points of the curve of precision over recall, as steps: at each cut of the score the recall up to which its precision counts, so that
     * the area under the steps is the average precision.
     */
    public static List<double[]> precisionRecall(Forecaster judge, List<ScoredCase> cases) {
        TreeMap<Double, int[]> counts = new TreeMap<>(Comparator.reverseOrder());
        double collapses = 0;
        for (ScoredCase each : cases) {
            counts.computeIfAbsent(judge.score().applyAsDouble(each), score -> new int[2])[each.collapsed() ? 1 : 0]++;
            collapses += each.collapsed() ? 1 : 0;
        }
        List<double[]> points = new ArrayList<>();
        double hits = 0;
        double alarms = 0;
        for (int[] count : counts.values()) {
            double before = hits;
            alarms += count[0];
            hits += count[1];
            if (count[1] > 0) {
                double precision = hits / (hits + alarms);
                points.add(new double[] {before / collapses, precision});
                points.add(new double[] {hits / collapses, precision});
            }
        }
        return points;
    }
}
