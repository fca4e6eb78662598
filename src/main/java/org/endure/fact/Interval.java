package org.endure.fact;

/** Intervals of levels: the least and the most that is compatible with what is known. */
final class Interval {

    private Interval() {}

    /**
     * Refuses an interval that ends below where it begins.
     *
     * @throws IllegalArgumentException with a sentence that says so
     */
    static <T extends Enum<T>> void require(T low, T high) {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "its lowest level, %s, lies above its highest, %s.".formatted(low, high));
        }
    }
}
