package org.endure.validation.scores;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;

/**
 * Measures on all cases and on every resample of whole clusters. Two of the same cases are drawn alike, so that the difference of their
 * measures can be taken resample by resample: what both judges find hard cancels out.
 */
public final class Resampled {

    private final double[] values;
    private final double[][] drawn;

    private Resampled(double[] values, double[][] drawn) {
        this.values = values;
        this.drawn = drawn;
    }

    /**
     * Measures.
     *
     * @param measure all measures, in order, if each cluster is there as often as is said
     */
    static Resampled of(Clusters clusters, Function<int[], double[]> measure) {
        double[][] drawn = clusters.draws(Scores.DRAWS).parallelStream()
                .map(draw -> measure.apply(draw.get()))
                .toArray(double[][]::new);
        return new Resampled(measure.apply(clusters.all()), drawn);
    }

    /** A measure, by its number, with its interval. */
    Estimate interval(int number) {
        return Estimate.of(
                values[number],
                Arrays.stream(drawn).mapToDouble(each -> each[number]).toArray());
    }

    /** All measures with their intervals. */
    Map<Measure, Estimate> intervals() {
        Map<Measure, Estimate> intervals = new EnumMap<>(Measure.class);
        for (Measure each : Measure.values()) {
            intervals.put(each, interval(each.ordinal()));
        }
        return intervals;
    }

    /** How much greater each measure is than another judge's on the same cases, with the interval of the paired difference. */
    public Map<Measure, Estimate> minus(Resampled other) {
        Map<Measure, Estimate> differences = new EnumMap<>(Measure.class);
        for (Measure each : Measure.values()) {
            int number = each.ordinal();
            double[] paired = IntStream.range(0, drawn.length)
                    .mapToDouble(i -> drawn[i][number] - other.drawn[i][number])
                    .toArray();
            differences.put(each, Estimate.of(values[number] - other.values[number], paired));
        }
        return differences;
    }
}
