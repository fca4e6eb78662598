package org.endure.sensitivity;

import org.endure.statistics.WilsonInterval;

/**
 * A share of draws with its 95 percent interval (Wilson's score interval).
 *
 * @param count how many draws, 0 or more
 * @param of of how many, 1 or more
 */
public record Proportion(int count, int of) {

    /** The share, 0 to 1. */
    public double value() {
        return (double) count / of;
    }

    /** Lower end of the interval, 0 to 1. */
    public double low() {
        return WilsonInterval.of(value(), of).low();
    }

    /** Upper end of the interval, 0 to 1. */
    public double high() {
        return WilsonInterval.of(value(), of).high();
    }
}
