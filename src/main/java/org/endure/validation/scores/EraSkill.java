package org.endure.validation.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.endure.statistics.Estimate;
import org.endure.statistics.MonotoneCurve;

/**
 * What the calibrated risk of a theory is worth in one era.
 *
 * @param name the era
 * @param baseRate share of collapses, 0 to 1
 * @param gain by how much the Brier score of the forecasts is lower than that of the era's base rate, each taken from other clusters; above 0
 *     is better
 * @param curve the probability at each value of the risk that occurs, the lowest first
 * @param calibration how far the forecasts agree with what happened
 */
public record EraSkill(String name, Estimate baseRate, Estimate gain, List<Point> curve, RiskCalibration calibration) {

    /**
     * A point of the curve that is fitted to all cases of the era.
     *
     * @param risk the value of the risk
     * @param probability the probability of collapse there, with the interval of curves through resampled clusters
     */
    public record Point(double risk, Estimate probability) {}

    /** What it is worth in one era. */
    public EraSkill {
        curve = List.copyOf(curve);
    }

    /** Whether the forecasts are better than the base rate beyond chance. */
    public boolean isSkilled() {
        return gain.low() > 0;
    }

    /** The eras with cases, the earliest first; one without years if none has any. */
    public static List<EraSkill> of(Forecaster judge, List<ScoredCase> cases) {
        List<EraSkill> skills = new ArrayList<>();
        for (Era era : Era.ALL) {
            List<ScoredCase> inside = cases.stream().filter(era::holds).toList();
            if (!inside.isEmpty()) {
                skills.add(of(era.name(), judge, inside));
            }
        }
        return skills;
    }

    private static EraSkill of(String name, Forecaster judge, List<ScoredCase> cases) {
        Clusters clusters = new Clusters(cases);
        double[] forecasts = RiskCalibration.forecasts(judge, cases, clusters);
        double[] base = RiskCalibration.forecasts(Baselines.baseRate(cases), cases, clusters);
        double[] risks = cases.stream().mapToDouble(judge.score()).toArray();
        List<Double> levels =
                List.copyOf(new TreeSet<>(java.util.Arrays.stream(risks).boxed().toList()));
        Resampled drawn = Resampled.of(clusters, weights -> {
            double[] values = new double[2 + levels.size()];
            MonotoneCurve.Counts counts = new MonotoneCurve.Counts();
            double gained = 0;
            for (int i = 0; i < risks.length; i++) {
                int weight = weights[clusters.of(i)];
                double happened = cases.get(i).collapsed() ? 1 : 0;
                counts.add(risks[i], weight, weight * happened);
                gained += weight * (square(base[i] - happened) - square(forecasts[i] - happened));
            }
            values[0] = counts.collapses() / counts.cases();
            values[1] = gained / counts.cases();
            MonotoneCurve curve = MonotoneCurve.through(counts);
            for (int i = 0; i < levels.size(); i++) {
                values[2 + i] = curve.at(levels.get(i));
            }
            return values;
        });
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            curve.add(new Point(levels.get(i), drawn.interval(2 + i)));
        }
        return new EraSkill(name, drawn.interval(0), drawn.interval(1), curve, RiskCalibration.of(judge, cases));
    }

    private static double square(double value) {
        return value * value;
    }
}
