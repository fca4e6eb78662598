package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Justification;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule ready to be evaluated.
 *
 * @param rule the rule
 * @param steps its conditions
 * @param views the views of its patterns, in the order they are written
 * @param pivot place of the pattern by whose facts its firings are told apart, with patterns only before it; -1 if there is none
 * @param ties for each pattern, a value on which it must agree with the pivot; null if there is none
 * @param needed numbers of the views without whose facts it cannot fire
 * @param variables names of its variables, with their dollar sign
 * @param exported which of these are known where it concludes
 * @param maker makes its conclusion
 */
record CompiledRule(
        Rule rule,
        Step[] steps,
        View[] views,
        int pivot,
        @Nullable Tie[] ties,
        int[] needed,
        String[] variables,
        boolean[] exported,
        Maker maker) {

    /** Makes the conclusion from the variables. */
    @FunctionalInterface
    interface Maker {
        Conclusion make(@Nullable Object[] variables);
    }

    /**
     * Two patterns agree on a value.
     *
     * @param pivot the attribute of the fact that the pivot matches
     * @param own the attribute of the fact that the other pattern matches
     */
    record Tie(Accessor pivot, Accessor own) {}

    /** Fires as often as the facts allow. */
    void fire(Memory memory, FiringListener listener) {
        if (!memory.lacks(needed)) {
            Search.of(this, memory, listener).goOn(0, 0);
        }
    }

    /** Fires as often as the facts allow if the pivot matches this fact and no other. */
    void fire(Memory memory, Fact fact, FiringListener listener) {
        approach(0, fact, Search.of(this, memory, listener));
    }

    private void approach(int at, Fact fact, Search search) {
        if (!(steps[at] instanceof Step.Match match)) {
            throw new IllegalStateException("There must be patterns only before the pivot of %s.".formatted(rule.id()));
        } else if (at == pivot) {
            if (match.lookup().matches(fact, search.values())) {
                search.matched()[at] = fact;
                search.goOn(at + 1, at + 1);
            }
            return;
        }
        Bag candidates = match.lookup().candidates(search.memory(), search.values());
        for (int i = 0, size = candidates.size(); i < size; i++) {
            if (match.lookup().matches(candidates.get(i), search.values())) {
                search.memory().count(Limits.COMBINATION);
                search.matched()[at] = candidates.get(i);
                approach(at + 1, fact, search);
            }
        }
    }

    /** The first condition that nothing met, or at which the search was given up; null if all were met. */
    @Nullable
    FailedCondition failure(Memory memory) {
        memory.beginCount();
        int reached;
        try {
            reached = reach(memory, 0, new Object[variables.length]);
        } catch (Memory.TooManyWaysException e) {
            reached = memory.deepest();
        }
        return reached == steps.length
                ? null
                : new FailedCondition(rule, rule.conditions().get(reached), reached + 1);
    }

    /** The most conditions that can be met one after another. */
    private int reach(Memory memory, int at, @Nullable Object[] values) {
        memory.reached(at);
        if (at == steps.length) {
            return at;
        } else if (steps[at] instanceof Step.Match match) {
            int most = at;
            Bag candidates = match.lookup().candidates(memory, values);
            for (int i = 0, size = candidates.size(); i < size; i++) {
                if (most < steps.length && match.lookup().matches(candidates.get(i), values)) {
                    most = Math.max(most, reach(memory, at + 1, values));
                }
            }
            return most;
        } else if (steps[at] instanceof Step.Check check) {
            return check.holds(memory, values) ? reach(memory, at + 1, values) : at;
        } else if (steps[at] instanceof Step.Combined combined) {
            return combined.holds(memory, values) ? reach(memory, at + 1, values) : at;
        } else if (steps[at] instanceof Step.Draw draw) {
            values[draw.place()] = draw.drawn(memory, values);
            return values[draw.place()] == null ? at : reach(memory, at + 1, values);
        }
        return at;
    }

    /** The reason that a firing gives. */
    Justification justification(@Nullable Object[] values, Fact[] matched, int depth) {
        Map<String, Object> bindings = new HashMap<>();
        for (int i = 0; i < variables.length; i++) {
            Object value = values[i];
            if (exported[i] && value != null) {
                bindings.put(variables[i].substring(1), value);
            }
        }
        return new Justification(rule, Arrays.asList(matched).subList(0, depth), bindings);
    }
}
