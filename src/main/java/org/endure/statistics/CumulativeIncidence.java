package org.endure.statistics;

/**
 * How many have come to each of several ends by a time, where some were no longer observed (Aalen and Johansen, Scandinavian Journal of
 * Statistics 5:3, 1978). An end of one kind keeps the others from coming. The shares of all ends and of what is still in force add up to 1.
 */
public final class CumulativeIncidence {

    private final double[][] incidence;
    private final double[] survival;

    private CumulativeIncidence(double[][] incidence, double[] survival) {
        this.incidence = incidence;
        this.survival = survival;
    }

    /**
     * The incidence up to a horizon.
     *
     * @param counts by year, from 0 for the first, and within it by what came: how many were followed to that year and then seen no longer (0),
     *     or came to the end of that number (1 and more)
     */
    public static CumulativeIncidence of(double[][] counts, int kinds) {
        double[][] incidence = new double[kinds + 1][counts.length + 1];
        double[] survival = new double[counts.length + 1];
        survival[0] = 1;
        double followed = 0;
        for (double[] year : counts) {
            for (double each : year) {
                followed += each;
            }
        }
        for (int year = 1; year <= counts.length; year++) {
            double[] came = counts[year - 1];
            double ended = 0;
            for (int kind = 1; kind <= kinds; kind++) {
                double share = followed <= 0 ? 0 : came[kind] / followed;
                incidence[kind][year] = incidence[kind][year - 1] + survival[year - 1] * share;
                ended += share;
            }
            survival[year] = survival[year - 1] * (1 - ended);
            for (double each : came) {
                followed -= each;
            }
        }
        return new CumulativeIncidence(incidence, survival);
    }

    /** The share that has come to an end of this kind, from 1, by the end of a year; year 0 is the beginning. */
    public double of(int kind, int year) {
        return incidence[kind][year];
    }

    /** The share that is still in force at the end of a year. */
    public double survival(int year) {
        return survival[year];
    }
}
