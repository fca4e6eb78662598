package org.endure.inference.stratified;

import java.util.Collection;
import org.endure.rule.Expression;
import org.endure.rule.syntax.TextPattern;
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
            case CONTAINS -> left instanceof Collection<?> several && several.contains(right);
            case NOT_CONTAINS -> !(left instanceof Collection<?> several && several.contains(right));
            case MEMBER_OF -> right instanceof Collection<?> several && several.contains(left);
            case NOT_MEMBER_OF -> !(right instanceof Collection<?> several && several.contains(left));
            case MATCHES -> TextPattern.matches(left, (String) right);
            case NOT_MATCHES -> !TextPattern.matches(left, (String) right);
            default -> left != null && right != null && ordered(order(left, right), operator);
        };
    }

    private static boolean ordered(int order, Expression.Operator operator) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    @SuppressWarnings("unchecked")
    private static int order(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return ((Comparable<Object>) left).compareTo(right);
    }
}
