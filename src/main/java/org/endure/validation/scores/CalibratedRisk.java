package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.statistics.MonotoneCurve;

/**
 * A probability of collapse for each case: one smooth curve over the score that never falls, fitted to the cases of the same era and of all
 * <em>other</em> clusters, so that no alliance is forecast from itself. An era with fewer collapses or fewer cases that endured than ten, the
 * least for one predictor (Peduzzi et al., Journal of Clinical Epidemiology 49:12, 1996), has no curve of its own; its cases take that of all
 * cases.
 */
public final class CalibratedRisk {

    private static final int FEWEST = 10;
    private static final int ALL = Era.ALL.size();

    private final List<ScoredCase> cases;
    private final double[] scores;
    private final Clusters clusters;
    private final List<MonotoneCurve.Counts> byEra = new ArrayList<>();
    private final List<Map<Integer, MonotoneCurve.Counts>> byCluster = new ArrayList<>();

    /** The scores of a judge on these cases. */
    public CalibratedRisk(Forecaster judge, List<ScoredCase> cases, Clusters clusters) {
        this.cases = cases;
        this.clusters = clusters;
        this.scores = cases.stream().mapToDouble(judge.score()).toArray();
        for (int i = 0; i <= ALL; i++) {
            byEra.add(new MonotoneCurve.Counts());
            byCluster.add(new HashMap<>());
        }
        for (int i = 0; i < scores.length; i++) {
            int era = era(cases.get(i));
            if (era < ALL) {
                count(era, i);
            }
            count(ALL, i);
        }
    }

    private void count(int era, int i) {
        double collapsed = cases.get(i).collapsed() ? 1 : 0;
        byEra.get(era).add(scores[i], 1, collapsed);
        byCluster
                .get(era)
                .computeIfAbsent(clusters.of(i), any -> new MonotoneCurve.Counts())
                .add(scores[i], 1, collapsed);
    }

    private static int era(ScoredCase each) {
        for (int i = 0; i < ALL; i++) {
            if (Era.ALL.get(i).holds(each)) {
                return i;
            }
        }
        return ALL;
    }

    /** Whether an era has cases enough for a curve of its own. */
    private boolean hasOwnCurve(int era) {
        MonotoneCurve.Counts counts = byEra.get(era);
        return counts.collapses() >= FEWEST && counts.cases() - counts.collapses() >= FEWEST;
    }

    /** The era whose curve a case takes, or all cases. */
    private int curveOf(ScoredCase each) {
        int era = era(each);
        return era < ALL && hasOwnCurve(era) ? era : ALL;
    }

    /** The forecast for each case, in their order, 0 to 1. */
    public double[] forecasts() {
        Map<Integer, Map<Integer, MonotoneCurve>> curves = new HashMap<>();
        double[] forecasts = new double[scores.length];
        for (int i = 0; i < forecasts.length; i++) {
            int era = curveOf(cases.get(i));
            int cluster = clusters.of(i);
            forecasts[i] = curves.computeIfAbsent(era, any -> new HashMap<>())
                    .computeIfAbsent(cluster, own -> without(era, own))
                    .at(scores[i]);
        }
        return forecasts;
    }

    private MonotoneCurve without(int era, int cluster) {
        MonotoneCurve.Counts others = new MonotoneCurve.Counts();
        others.add(byEra.get(era), 1);
        MonotoneCurve.Counts own = byCluster.get(era).get(cluster);
        if (own != null) {
            others.add(own, -1);
        }
        return MonotoneCurve.through(others);
    }
}
