package org.endure.explanation;

/**
 * The least and the greatest value that are compatible with what is known.
 *
 * @param low the least
 * @param high the greatest
 */
public record Bounds(int low, int high) {

    /** Refuses a least value above the greatest. */
    public Bounds {
        if (low > high) {
            throw new IllegalArgumentException("The least value %d is above the greatest, %d.".formatted(low, high));
        }
    }

    /** Whether the value is known exactly. */
    public boolean isExact() {
        return low == high;
    }
}
