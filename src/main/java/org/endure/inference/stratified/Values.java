package org.endure.inference.stratified;

import java.util.Collection;
import org.endure.rule.Expression;
import org.endure.rule.syntax.TextPattern;
import org.endure.rule.syntax.ValueOrder;
import org.jspecify.annotations.Nullable;

/** Compares values as the engine does: numbers by size, everything else by equality; an order with nothing never holds. */
final class Values {

    private Values() {}

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return true;
        } else if (left == null || right == null) {
            return false;
        } else if (left instanceof Number one && right instanceof Number other) {
            return Double.compare(one.doubleValue(), other.doubleValue()) == 0;
        }
        return left.equals(right);
    }

    static boolean compare(@Nullable Object left, Expression.Operator operator, @Nullable Object right) {
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case CONTAINS -> contains(left, right);
            case NOT_CONTAINS -> !contains(left, right);
            case MEMBER_OF -> contains(right, left);
            case NOT_MEMBER_OF -> !contains(right, left);
            case MATCHES -> TextPattern.matches(left, (String) right);
            case NOT_MATCHES -> !TextPattern.matches(left, (String) right);
            case LESS -> ValueOrder.less(left, right);
            case LESS_OR_EQUAL -> ValueOrder.lessOrEqual(left, right);
            case GREATER -> ValueOrder.less(right, left);
            case GREATER_OR_EQUAL -> ValueOrder.lessOrEqual(right, left);
        };
    }

    static boolean contains(@Nullable Object several, @Nullable Object value) {
        return several instanceof Collection<?> collection && collection.contains(value);
    }

    /** A whole number, as an argument. */
    static int intOf(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw unfit(value);
    }

    /** A whole number, as an argument. */
    static long longOf(@Nullable Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        throw unfit(value);
    }

    /** A number, as an argument. */
    static double doubleOf(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw unfit(value);
    }

    /** A truth value, as an argument. */
    static boolean booleanOf(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw unfit(value);
    }

    private static IllegalArgumentException unfit(@Nullable Object value) {
        return new IllegalArgumentException("%s is not a value of the type wanted.".formatted(value));
    }
}
