package org.endure.sensitivity;

/**
 * A share of draws with its 95 percent interval (Wilson's score interval).
 *
 * @param count how many draws, 0 or more
 * @param of of how many, 1 or more
 */
public record Share(int count, int of) {

    private static final double Z = 1.959963984540054;

    /** The share, 0 to 1. */
    public double value() {
        return (double) count / of;
    }

    /** Lower end of the interval, 0 to 1. */
    public double low() {
        return count == 0 ? 0 : Math.max(0, centre() - reach());
    }

    /** Upper end of the interval, 0 to 1. */
    public double high() {
        return count == of ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return Z / (1 + Z * Z / of) * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of));
    }
}
