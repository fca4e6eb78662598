package org.endure.inference.stratified;

import org.jspecify.annotations.Nullable;

/** Draws a number from values, as the engine does. */
final class Aggregation {

    private long count;
    private double sum;
    private boolean whole = true;
    private @Nullable Number least;
    private @Nullable Number most;

    /** Adds a value; one that is no number is only counted. */
    void add(@Nullable Object value) {
        count++;
        if (value instanceof Number number) {
            double size = number.doubleValue();
            sum += size;
            whole &= number instanceof Integer;
            least = least == null || size < least.doubleValue() ? number : least;
            most = most == null || size > most.doubleValue() ? number : most;
        }
    }

    /** What is drawn from one value more. */
    Aggregation with(@Nullable Object value) {
        Aggregation more = new Aggregation();
        more.count = count;
        more.sum = sum;
        more.whole = whole;
        more.least = least;
        more.most = most;
        more.add(value);
        return more;
    }

    /**
     * The number drawn; null if there is none, as of the least of no values.
     *
     * @param function count, sum, min or max
     */
    @Nullable
    Number value(String function) {
        return switch (function) {
            case "count" -> count;
            case "sum" -> sum();
            case "min" -> least;
            default -> most;
        };
    }

    /** A sum of whole numbers is a whole number, as the engine has it. */
    private Number sum() {
        if (whole) {
            return (int) sum;
        }
        return sum;
    }
}
