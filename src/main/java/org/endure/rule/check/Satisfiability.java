package org.endure.rule.check;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds constraints that can never hold, alone or together with others of the same pattern, and constraints that always hold.
 * Attributes with a list of constants are tried out value by value; numbers are compared as intervals.
 */
final class Satisfiability {

    /** What was found of a constraint. */
    record Result(
            String code,
            SourcePosition at,
            String message,
            @Nullable String advice) {}

    private final Class<?> type;
    private final List<Result> results = new ArrayList<>();

    private Satisfiability(Class<?> type) {
        this.type = type;
    }

    static List<Result> of(Condition.Pattern pattern, Vocabulary vocabulary) {
        Class<?> type = RuleVocabulary.type(pattern.type(), vocabulary).orElse(null);
        if (type == null) {
            return List.of();
        }
        Satisfiability found = new Satisfiability(type);
        found.constants(pattern);
        found.numbers(pattern);
        return found.results;
    }

    private void constants(Condition.Pattern pattern) {
        Map<String, Set<String>> left = new LinkedHashMap<>();
        for (Condition.Constraint each : pattern.constraints()) {
            String attribute =
                    each.expression().compared().map(Expression.Attribute::name).orElse(null);
            Class<?> values = attribute == null ? null : constantType(attribute);
            Predicate<Enum<?>> test = values == null ? null : test(each.expression(), values);
            if (attribute == null || values == null || test == null) {
                continue;
            }
            Set<String> all = names(values, any -> true);
            Set<String> passing = names(values, test);
            Set<String> before = left.getOrDefault(attribute, all);
            Set<String> after = new TreeSet<>(before);
            after.retainAll(passing);
            if (passing.size() == all.size()) {
                report(
                        "always-holds",
                        each,
                        "\"%s\" holds whatever the value of %s.".formatted(each.text(), attribute));
            } else if (after.isEmpty()) {
                report(
                        "never-holds",
                        each,
                        before.equals(all)
                                ? "\"%s\" holds for no value of %s.".formatted(each.text(), attribute)
                                : "\"%s\" contradicts what the pattern says of %s before."
                                        .formatted(each.text(), attribute));
            }
            left.put(attribute, after);
        }
    }

    private void numbers(Condition.Pattern pattern) {
        Map<String, double[]> ranges = new LinkedHashMap<>();
        for (Condition.Constraint each : pattern.constraints()) {
            if (each.expression() instanceof Expression.Comparison comparison
                    && comparison.right() instanceof Expression.Literal literal
                    && literal.value() instanceof Number number) {
                String attribute = comparison.left().name();
                double[] range = ranges.computeIfAbsent(
                        attribute, any -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});
                narrow(range, comparison.operator(), number.doubleValue());
                if (range[0] > range[1]) {
                    report(
                            "never-holds",
                            each,
                            "\"%s\" contradicts what the pattern says of %s before.".formatted(each.text(), attribute));
                }
            }
        }
    }

    private static void narrow(double[] range, Expression.Operator operator, double value) {
        switch (operator) {
            case EQUAL -> {
                range[0] = Math.max(range[0], value);
                range[1] = Math.min(range[1], value);
            }
            case GREATER -> range[0] = Math.max(range[0], Math.nextUp(value));
            case GREATER_OR_EQUAL -> range[0] = Math.max(range[0], value);
            case LESS -> range[1] = Math.min(range[1], Math.nextDown(value));
            case LESS_OR_EQUAL -> range[1] = Math.min(range[1], value);
            default -> {}
        }
    }

    private @Nullable Class<?> constantType(String attribute) {
        Method method = RuleVocabulary.attributes(type).get(attribute);
        return method != null && method.getReturnType().isEnum() ? method.getReturnType() : null;
    }

    /** Whether a constant passes a constraint; null if that depends on a variable. */
    private static @Nullable Predicate<Enum<?>> test(Expression expression, Class<?> values) {
        Expression.OneOf asked = expression.choice().orElse(null);
        if (asked != null) {
            List<String> names = asked.choices().stream()
                    .filter(Expression.Constant.class::isInstance)
                    .map(each -> ((Expression.Constant) each).name())
                    .toList();
            boolean known = names.size() == asked.choices().size();
            return known ? each -> names.contains(each.name()) != asked.negated() : null;
        }
        if (!(expression instanceof Expression.Comparison comparison)
                || !(comparison.right() instanceof Expression.Constant constant)) {
            return null;
        }
        int place = -1;
        for (Object each : values.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(constant.name())) {
                place = ((Enum<?>) each).ordinal();
            }
        }
        int wanted = place;
        return switch (comparison.operator()) {
            case LESS -> each -> each.ordinal() < wanted;
            case LESS_OR_EQUAL -> each -> each.ordinal() <= wanted;
            case GREATER -> each -> each.ordinal() > wanted;
            case GREATER_OR_EQUAL -> each -> each.ordinal() >= wanted;
            default -> null;
        };
    }

    private static Set<String> names(Class<?> values, Predicate<Enum<?>> test) {
        Set<String> names = new TreeSet<>();
        for (Object each : values.getEnumConstants()) {
            if (test.test((Enum<?>) each)) {
                names.add(((Enum<?>) each).name());
            }
        }
        return names;
    }

    private void report(String code, Condition.Constraint constraint, String message) {
        results.add(new Result(
                code,
                constraint.at(),
                message,
                code.equals("always-holds")
                        ? "Take it out, or write what was meant."
                        : "The rule can never fire as it is."));
    }
}
