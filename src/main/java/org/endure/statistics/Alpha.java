package org.endure.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha: 1 - observed disagreement / disagreement expected by chance (Krippendorff, Content Analysis, 2nd ed. 2004,
 * chapter 11; Computing Krippendorff's Alpha-Reliability, 2011). 1 is perfect agreement, 0 what chance gives; below 0.667 he
 * advises against conclusions, below 0.8 only tentative ones. Values that one coder did not give are left out.
 */
public final class Alpha {

    /** What kind of differences count. */
    public enum Level {
        /** Values are the same or not. */
        NOMINAL,
        /** Values have an order; ranks between them count. */
        ORDINAL,
        /** Values are numbers; squared differences count. */
        INTERVAL
    }

    private Alpha() {}

    /**
     * The agreement of coders on units.
     *
     * @param units for each unit, the values that coders gave, as numbers that keep their order; null if a coder gave none
     * @return alpha, at most 1; not a number if fewer than two values can be compared or all values are the same
     */
    public static double of(List<List<@Nullable Double>> units, Level level) {
        TreeMap<Double, Double> totals = new TreeMap<>();
        List<List<Double>> compared = new ArrayList<>();
        for (List<@Nullable Double> unit : units) {
            List<Double> given = new ArrayList<>();
            for (Double each : unit) {
                if (each != null) {
                    given.add(each);
                }
            }
            if (given.size() > 1) {
                compared.add(given);
                given.forEach(each -> totals.merge(each, 1.0, Double::sum));
            }
        }
        double n = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        double observed = 0;
        for (List<Double> unit : compared) {
            double sum = 0;
            for (Double one : unit) {
                for (Double other : unit) {
                    sum += difference(one, other, totals, level);
                }
            }
            observed += sum / (unit.size() - 1);
        }
        double expected = 0;
        for (Double one : totals.keySet()) {
            for (Double other : totals.keySet()) {
                expected += totals.getOrDefault(one, 0.0)
                        * totals.getOrDefault(other, 0.0)
                        * difference(one, other, totals, level);
            }
        }
        return expected == 0 ? Double.NaN : 1 - (observed / n) / (expected / (n * (n - 1)));
    }

    private static double difference(double one, double other, TreeMap<Double, Double> totals, Level level) {
        if (one == other) {
            return 0;
        }
        return switch (level) {
            case NOMINAL -> 1;
            case INTERVAL -> (one - other) * (one - other);
            case ORDINAL -> {
                double low = Math.min(one, other);
                double high = Math.max(one, other);
                double between = totals.subMap(low, true, high, true).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                double ranks = between - (totals.getOrDefault(low, 0.0) + totals.getOrDefault(high, 0.0)) / 2;
                yield ranks * ranks;
            }
        };
    }
}
