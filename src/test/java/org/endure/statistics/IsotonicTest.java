package org.endure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The isotonic curve never falls, and none that never falls lies closer to the outcomes. */
class IsotonicTest {

    private static final double CLOSE = 1e-9;

    @Property(tries = 200)
    void theCurveNeverFallsAndEqualScoresShareAValue(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] scores = random.ints(40, 0, 12).asDoubleStream().toArray();
        double[] outcomes = random.ints(40, 0, 2).asDoubleStream().toArray();
        double[] weights = random.ints(40, 0, 4).asDoubleStream().toArray();
        weights[0] = 1;
        double[] curve = Isotonic.fit(scores, outcomes, weights);
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (scores[i] < scores[j]) {
                    assertThat(curve[i]).isLessThanOrEqualTo(curve[j]);
                } else if (scores[i] == scores[j]) {
                    assertThat(curve[i]).isEqualTo(curve[j]);
                }
            }
        }
        double mean = IntStream.range(0, 40)
                .mapToDouble(i -> weights[i] * outcomes[i])
                .sum();
        assertThat(IntStream.range(0, 40)
                        .filter(i -> weights[i] > 0)
                        .mapToDouble(i -> weights[i] * curve[i])
                        .sum())
                .as("what is observed in all is forecast in all")
                .isEqualTo(mean, within(CLOSE));
    }

    @Property(tries = 200)
    void noCurveThatNeverFallsLiesCloser(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 9);
        double[] outcomes = random.doubles(n).toArray();
        double[] weights = random.doubles(n, 0.1, 3).toArray();
        double[] scores = IntStream.range(0, n).asDoubleStream().toArray();
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
            double[] blocks = blocks(outcomes, weights, cuts);
            if (IntStream.range(1, n).allMatch(i -> blocks[i - 1] <= blocks[i])) {
                least = Math.min(least, distance(blocks, outcomes, weights));
            }
        }
        assertThat(distance(Isotonic.fit(scores, outcomes, weights), outcomes, weights))
                .isEqualTo(least, within(CLOSE));
    }

    /** Means of the blocks between these cuts, a bit for each place between two outcomes. */
    private static double[] blocks(double[] outcomes, double[] weights, int cuts) {
        double[] curve = new double[outcomes.length];
        for (int from = 0; from < curve.length; ) {
            int end = from + 1;
            while (end < curve.length && (cuts >> (end - 1) & 1) == 0) {
                end++;
            }
            double sum = 0;
            double weight = 0;
            for (int i = from; i < end; i++) {
                sum += weights[i] * outcomes[i];
                weight += weights[i];
            }
            Arrays.fill(curve, from, end, sum / weight);
            from = end;
        }
        return curve;
    }

    private static double distance(double[] curve, double[] outcomes, double[] weights) {
        return IntStream.range(0, curve.length)
                .mapToDouble(i -> weights[i] * (curve[i] - outcomes[i]) * (curve[i] - outcomes[i]))
                .sum();
    }
}
