package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.jspecify.annotations.Nullable;

/** A condition ready to be tried. */
final class TriedCondition {

    final Condition condition;
    private final Condition.@Nullable Pattern pattern;
    private final @Nullable Class<?> type;
    private final List<Condition.Constraint> constraints;
    private final List<Probe> probes = new ArrayList<>();
    private final List<@Nullable Term> lefts = new ArrayList<>();
    private final @Nullable Term argument;
    private final int place;

    private TriedCondition(Condition combination) {
        this.condition = combination;
        this.pattern = null;
        this.type = null;
        this.constraints = List.of();
        this.argument = null;
        this.place = -1;
    }

    /** A condition on several facts, of which only the parts can be tried. */
    static TriedCondition combined(Condition combination) {
        return new TriedCondition(combination);
    }

    TriedCondition(Condition condition, Terms terms) {
        this.condition = condition;
        Condition.Pattern only = condition
                .patterns()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The condition %s cannot be tried.".formatted(condition.text())));
        this.pattern = only;
        Class<?> type = terms.type(only);
        this.type = type;
        this.constraints = only.constraints();
        this.place = only.variable() == null ? -1 : terms.place(only.variable());
        for (Condition.Constraint each : constraints) {
            probes.add(terms.probe(each.expression(), type));
            lefts.add(each.expression()
                    .compared()
                    .map(compared -> terms.term(compared, type))
                    .orElse(null));
        }
        if (condition instanceof Condition.Aggregate aggregate) {
            this.argument = terms.term(aggregate.argument(), type);
            terms.place(aggregate.variable());
        } else {
            this.argument = null;
        }
    }

    Class<?> type() {
        return Objects.requireNonNull(type);
    }

    Condition.Pattern pattern() {
        return Objects.requireNonNull(pattern);
    }

    boolean matches(Fact fact, @Nullable Object[] values) {
        if (place >= 0) {
            values[place] = fact;
        }
        for (Probe probe : probes) {
            if (!probe.holds(fact, values)) {
                return false;
            }
        }
        return true;
    }

    List<NearMisses.Obstacle> failures(Fact fact, @Nullable Object[] values) {
        List<NearMisses.Obstacle> failures = new ArrayList<>();
        if (place >= 0) {
            values[place] = fact;
        }
        for (int i = 0; i < probes.size(); i++) {
            if (!probes.get(i).holds(fact, values)) {
                Term left = lefts.get(i);
                Object value = left == null ? null : left.value(fact, values);
                boolean unknown = left != null
                        && (value == null
                                || value instanceof Enum<?> constant
                                        && constant.name().equals("UNKNOWN"));
                failures.add(new NearMisses.Obstacle(
                        pattern(), fact, constraints.get(i).text(), value, unknown));
            }
        }
        return failures;
    }

    @Nullable
    Number draw(Condition.Aggregate aggregate, List<Fact> matching, @Nullable Object[] values) {
        double sum = 0;
        Double least = null;
        Double most = null;
        for (Fact fact : matching) {
            @Nullable Object[] own = values.clone();
            matches(fact, own);
            Object value = argument == null ? null : argument.value(fact, own);
            if (value instanceof Number number) {
                sum += number.doubleValue();
                least = least == null ? number.doubleValue() : Math.min(least, number.doubleValue());
                most = most == null ? number.doubleValue() : Math.max(most, number.doubleValue());
            }
        }
        return switch (aggregate.function()) {
            case "count" -> matching.size();
            case "sum" -> sum;
            case "min" -> least;
            default -> most;
        };
    }
}
