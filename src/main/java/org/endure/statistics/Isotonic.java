package org.endure.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Isotonic regression: of all curves that never fall, the one with the least squared distance to the outcomes, by pooling adjacent violators
 * (Ayer, Brunk, Ewing, Reid and Silverman, Annals of Mathematical Statistics 26:4, 1955). Equal scores share a value.
 */
public final class Isotonic {

    private Isotonic() {}

    /**
     * The height of the curve at each score.
     *
     * @param scores the scores, in any order
     * @param outcomes the outcomes, such as 1 for a collapse and 0 for none
     * @param weights how much each counts, 0 or more
     */
    public static double[] fit(double[] scores, double[] outcomes, double[] weights) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        Blocks blocks = new Blocks(scores.length);
        int[] blockOf = new int[scores.length];
        for (int from = 0; from < order.length; ) {
            int next = from;
            double sum = 0;
            double weight = 0;
            while (next < order.length && scores[order[next]] == scores[order[from]]) {
                sum += weights[order[next]] * outcomes[order[next]];
                weight += weights[order[next]];
                next++;
            }
            blocks.add(sum, weight, next);
            from = next;
        }
        for (int block = 0, i = 0; block < blocks.size; block++) {
            while (i < blocks.end[block]) {
                blockOf[order[i++]] = block;
            }
        }
        return Arrays.stream(blockOf).mapToDouble(blocks::mean).toArray();
    }

    /** The curve at each score where every outcome counts once. */
    public static double[] fit(double[] scores, double[] outcomes) {
        double[] once = new double[scores.length];
        Arrays.fill(once, 1);
        return fit(scores, outcomes, once);
    }

    /** Blocks of equal height, each above the one before it. */
    private static final class Blocks {

        private final double[] sum;
        private final double[] weight;
        private final int[] end;
        private int size;

        Blocks(int most) {
            sum = new double[most];
            weight = new double[most];
            end = new int[most];
        }

        void add(double itsSum, double itsWeight, int itsEnd) {
            sum[size] = itsSum;
            weight[size] = itsWeight;
            end[size++] = itsEnd;
            while (size > 1 && (weight[size - 1] == 0 || mean(size - 2) >= mean(size - 1))) {
                size--;
                sum[size - 1] += sum[size];
                weight[size - 1] += weight[size];
                end[size - 1] = end[size];
            }
        }

        double mean(int block) {
            return weight[block] == 0 ? Double.NEGATIVE_INFINITY : sum[block] / weight[block];
        }
    }
}
