package org.endure.rule.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The order of two values: numbers by size, constants as they are declared, texts by their characters. Nothing stands in no order.
 * One order for both engines: the engine's own comparison of constants is interpreted again each time.
 */
public final class ValueOrder {

    private ValueOrder() {}

    /** Whether both are known and the first is less. */
    public static boolean less(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && order(one, other) < 0;
    }

    /** Whether both are known and the first is not more. */
    public static boolean lessOrEqual(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && order(one, other) <= 0;
    }

    @SuppressWarnings("unchecked")
    private static int order(Object one, Object other) {
        if (one instanceof Number number && other instanceof Number another) {
            return Double.compare(number.doubleValue(), another.doubleValue());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}
