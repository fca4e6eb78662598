package org.endure.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * How near rules that did not fire came to firing: the facts that meet the most conditions one after another, and at the first that
 * fails the fact that comes nearest, with the values that keep it from meeting it. Joined variables are respected. The search
 * is exact up to a number of tries, and says when it was cut off.
 */
public final class NearMisses {

    private static final int MOST_TRIES = 200_000;

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();

    /** Among the facts of this inference, given and concluded. */
    public NearMisses(Inference inference) {
        facts.addAll(inference.given());
        inference.derived().stream().map(Derived::conclusion).forEach(facts::add);
    }

    /**
     * How near a rule came.
     *
     * @param rule the rule
     * @param met the facts that met its conditions in order, as far as they were met; empty for a condition on absence
     * @param failed the first condition that nothing meets; null if all were met, so that the rule fired
     * @param obstacles what keeps it from being met: of the nearest fact, or the facts that should not be there
     * @param cut whether the search was cut off before all was tried
     */
    public record NearMiss(
            Rule rule, List<List<Fact>> met, @Nullable Condition failed, List<Obstacle> obstacles, boolean cut) {

        /** How near a rule came. */
        public NearMiss {
            met = List.copyOf(met);
            obstacles = List.copyOf(obstacles);
        }

        /** Number of conditions that hold. */
        public int held() {
            return met.size();
        }
    }

    /**
     * What keeps a condition from being met.
     *
     * @param fact the nearest fact, or the one that should not be there; null if there is none of the type at all
     * @param constraint the constraint that it fails, as written; empty if it should not be there, or there is none
     * @param value what the fact says instead; null if it says nothing
     * @param unknown whether the value is not known, which is not the same as failing
     */
    public record Obstacle(
            @Nullable Fact fact,
            String constraint,
            @Nullable Object value,
            boolean unknown) {}

    /** How near a rule came to firing. */
    public NearMiss of(Rule rule) {
        return new Search(rule).search();
    }

    private List<Fact> ofType(Class<?> type) {
        return byType.computeIfAbsent(
                type, each -> facts.stream().filter(each::isInstance).toList());
    }

    private final class Search {

        private final Rule rule;
        private final Terms terms = new Terms();
        private final List<Ready> ready = new ArrayList<>();
        private List<List<Fact>> best = List.of();
        private @Nullable Object[] bestValues = {};
        private boolean begun;
        private int tries;

        Search(Rule rule) {
            this.rule = rule;
            rule.conditions().forEach(each -> ready.add(new Ready(each, terms)));
        }

        NearMiss search() {
            go(0, new Object[terms.names().size()], new ArrayList<>());
            int held = best.size();
            boolean cut = tries >= MOST_TRIES;
            if (held == ready.size()) {
                return new NearMiss(rule, best, null, List.of(), cut);
            }
            return new NearMiss(rule, best, rule.conditions().get(held), obstacles(ready.get(held)), cut);
        }

        private void go(int at, @Nullable Object[] values, List<List<Fact>> met) {
            if (!begun || met.size() > best.size()) {
                begun = true;
                best = List.copyOf(met);
                bestValues = values.clone();
            }
            if (at == ready.size() || tries >= MOST_TRIES) {
                return;
            }
            Ready next = ready.get(at);
            if (next.condition instanceof Condition.Pattern) {
                for (Fact fact : ofType(next.type)) {
                    tries++;
                    @Nullable Object[] own = values.clone();
                    if (next.matches(fact, own)) {
                        descend(at, own, met, List.of(fact));
                    }
                }
                return;
            }
            List<Fact> matching = ofType(next.type).stream()
                    .filter(fact -> next.matches(fact, values.clone()))
                    .toList();
            tries++;
            if (next.condition instanceof Condition.Absence && matching.isEmpty()) {
                descend(at, values, met, List.of());
            } else if (next.condition instanceof Condition.Presence && !matching.isEmpty()) {
                descend(at, values, met, matching);
            } else if (next.condition instanceof Condition.Aggregate aggregate) {
                Number drawn = next.draw(aggregate, matching, values);
                if (drawn != null) {
                    @Nullable Object[] own = values.clone();
                    own[terms.place(aggregate.variable())] = drawn;
                    descend(at, own, met, matching);
                }
            }
        }

        private void descend(int at, @Nullable Object[] values, List<List<Fact>> met, List<Fact> here) {
            List<List<Fact>> further = new ArrayList<>(met);
            further.add(here);
            go(at + 1, values, further);
        }

        private List<Obstacle> obstacles(Ready failing) {
            if (failing.condition instanceof Condition.Absence) {
                return ofType(failing.type).stream()
                        .filter(fact -> failing.matches(fact, bestValues.clone()))
                        .map(fact -> new Obstacle(fact, "", null, false))
                        .toList();
            }
            List<Obstacle> nearest = List.of(new Obstacle(null, "", null, false));
            int fewest = Integer.MAX_VALUE;
            for (Fact fact : ofType(failing.type)) {
                List<Obstacle> here = failing.failures(fact, bestValues.clone());
                if (here.size() < fewest) {
                    fewest = here.size();
                    nearest = here;
                }
            }
            return nearest;
        }
    }

    /** A condition ready to be tried. */
    private static final class Ready {

        private final Condition condition;
        private final Class<?> type;
        private final List<Condition.Constraint> constraints;
        private final List<Probe> probes = new ArrayList<>();
        private final List<@Nullable Term> lefts = new ArrayList<>();
        private final @Nullable Term argument;
        private final int place;

        Ready(Condition condition, Terms terms) {
            this.condition = condition;
            Condition.Pattern pattern = pattern(condition);
            this.type = RuleVocabulary.type(pattern.type())
                    .orElseThrow(
                            () -> new IllegalArgumentException("There is no fact type %s.".formatted(pattern.type())));
            this.constraints = pattern.constraints();
            this.place = pattern.variable() == null ? -1 : terms.place(pattern.variable());
            for (Condition.Constraint each : constraints) {
                probes.add(terms.probe(each.expression(), type));
                lefts.add(left(each.expression(), terms));
            }
            if (condition instanceof Condition.Aggregate aggregate) {
                this.argument = terms.term(aggregate.argument(), type);
                terms.place(aggregate.variable());
            } else {
                this.argument = null;
            }
        }

        private static Condition.Pattern pattern(Condition condition) {
            if (condition instanceof Condition.Pattern pattern) {
                return pattern;
            } else if (condition instanceof Condition.Absence absence) {
                return absence.pattern();
            } else if (condition instanceof Condition.Presence presence) {
                return presence.pattern();
            } else if (condition instanceof Condition.Aggregate aggregate) {
                return aggregate.pattern();
            }
            throw new IllegalArgumentException("The condition %s cannot be tried.".formatted(condition.text()));
        }

        private @Nullable Term left(Expression expression, Terms terms) {
            if (expression instanceof Expression.Comparison comparison) {
                return terms.term(comparison.left(), type);
            }
            return expression instanceof Expression.OneOf oneOf ? terms.term(oneOf.value(), type) : null;
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

        List<Obstacle> failures(Fact fact, @Nullable Object[] values) {
            List<Obstacle> failures = new ArrayList<>();
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
                    failures.add(new Obstacle(fact, constraints.get(i).text(), value, unknown));
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
}
