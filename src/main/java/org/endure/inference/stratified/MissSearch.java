package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.endure.fact.Fact;
import org.endure.rule.Condition;
import org.jspecify.annotations.Nullable;

/** The way to meet the most of several conditions one after another. */
final class MissSearch {

    private static final int MOST_TRIES = 200_000;

    private final List<TriedCondition> ready = new ArrayList<>();
    private final Map<Condition, MissSearch> parts = new IdentityHashMap<>();
    private final Terms terms;
    private final Function<Class<?>, List<Fact>> facts;
    private List<List<Fact>> best = List.of();
    private @Nullable Object[] bestValues = {};
    private boolean begun;
    private int tries;

    MissSearch(List<Condition> conditions, Terms terms, Function<Class<?>, List<Fact>> facts) {
        this.facts = facts;
        this.terms = terms;
        for (Condition each : conditions) {
            if (each instanceof Condition.Combination combination) {
                ready.add(TriedCondition.combined(each));
                parts.put(combination, new MissSearch(combination.parts(), terms, facts));
            } else {
                ready.add(new TriedCondition(each, terms));
            }
        }
    }

    /** Looks for it, with these values of the variables that are known. */
    void run(@Nullable Object[] values) {
        best = List.of();
        begun = false;
        go(0, values, new ArrayList<>());
    }

    /** The facts that met the conditions in order, as far as they were met. */
    List<List<Fact>> best() {
        return best;
    }

    /** The first condition that was not met; null if all were. */
    @Nullable
    Condition failed() {
        TriedCondition failing = failing();
        return failing == null ? null : failing.condition;
    }

    /** What keeps it from being met; none if all were met. */
    List<NearMisses.Obstacle> obstacles() {
        TriedCondition failing = failing();
        return failing == null ? List.of() : obstacles(failing);
    }

    private @Nullable TriedCondition failing() {
        return best.size() == ready.size() ? null : ready.get(best.size());
    }

    boolean isCut() {
        return tries >= MOST_TRIES || parts.values().stream().anyMatch(MissSearch::isCut);
    }

    private List<Fact> found() {
        return best.stream().flatMap(List::stream).toList();
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
        TriedCondition next = ready.get(at);
        if (next.condition instanceof Condition.Pattern) {
            for (Fact fact : facts.apply(next.type())) {
                tries++;
                @Nullable Object[] own = values.clone();
                if (next.matches(fact, own)) {
                    descend(at, own, met, List.of(fact));
                }
            }
        } else if (next.condition instanceof Condition.Combination combination) {
            tries++;
            MissSearch inner = Objects.requireNonNull(parts.get(combination));
            inner.run(values.clone());
            if ((inner.failing() == null) == combination.wanted()) {
                descend(at, values, met, combination.wanted() ? inner.found() : List.of());
            }
        } else {
            tries++;
            goOverAll(at, next, values, met);
        }
    }

    /** A condition on all facts of a type. */
    private void goOverAll(int at, TriedCondition next, @Nullable Object[] values, List<List<Fact>> met) {
        List<Fact> matching = facts.apply(next.type()).stream()
                .filter(fact -> next.matches(fact, values.clone()))
                .toList();
        if (next.condition instanceof Condition.Aggregate aggregate) {
            Number drawn = next.draw(aggregate, matching, values);
            if (drawn != null) {
                @Nullable Object[] own = values.clone();
                own[terms.place(aggregate.variable())] = drawn;
                descend(at, own, met, matching);
            }
        } else if (matching.isEmpty() != next.condition.wanted()) {
            descend(at, values, met, matching);
        }
    }

    private void descend(int at, @Nullable Object[] values, List<List<Fact>> met, List<Fact> here) {
        List<List<Fact>> further = new ArrayList<>(met);
        further.add(here);
        go(at + 1, values, further);
    }

    private List<NearMisses.Obstacle> obstacles(TriedCondition failing) {
        if (failing.condition instanceof Condition.Combination combination) {
            return combined(combination, Objects.requireNonNull(parts.get(combination)));
        } else if (failing.condition instanceof Condition.Absence absence) {
            return facts.apply(failing.type()).stream()
                    .filter(fact -> failing.matches(fact, bestValues.clone()))
                    .map(fact -> new NearMisses.Obstacle(absence.pattern(), fact, "", null, false))
                    .toList();
        }
        return nearest(failing);
    }

    /** What keeps the fact that comes nearest to a condition from meeting it. */
    private List<NearMisses.Obstacle> nearest(TriedCondition failing) {
        List<NearMisses.Obstacle> nearest = List.of(new NearMisses.Obstacle(failing.pattern(), null, "", null, false));
        int fewest = Integer.MAX_VALUE;
        for (Fact fact : facts.apply(failing.type())) {
            List<NearMisses.Obstacle> here = failing.failures(fact, bestValues.clone());
            if (here.size() < fewest) {
                fewest = here.size();
                nearest = here;
            }
        }
        return nearest;
    }

    /** The facts that together meet what nothing should, or what keeps the first part from being met that should be. */
    private List<NearMisses.Obstacle> combined(Condition.Combination combination, MissSearch inner) {
        inner.run(bestValues.clone());
        if (inner.failing() != null) {
            return inner.obstacles();
        }
        Condition.Pattern first = combination.patterns().findFirst().orElseThrow();
        if (inner.found().isEmpty()) {
            return nearest(new TriedCondition(first, terms));
        }
        return inner.found().stream()
                .map(fact -> new NearMisses.Obstacle(first, fact, "", null, false))
                .toList();
    }
}
