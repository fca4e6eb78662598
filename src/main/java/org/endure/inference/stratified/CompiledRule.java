package org.endure.inference.stratified;

import java.util.List;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Bindings;
import org.endure.inference.Justification;
import org.endure.rule.Rule;
import org.endure.rule.UnknownValues;
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
 * @param names names of those that are known where it concludes, in order, without their dollar sign
 * @param exported the places of these among all
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
        String[] names,
        int[] exported,
        Maker maker) {

    /** What is told instead of values and facts where no reasons are kept. */
    static final @Nullable Object[] NOT_KEPT = {};

    /** No facts. */
    static final Fact[] NO_FACTS = {};

    /** Makes the conclusion from the variables. */
    @FunctionalInterface
    interface Maker {
        Conclusion make(@Nullable Object[] variables);
    }

    /**
     * Two patterns agree on a value.
     *
     * @param pivot the attribute of the fact that the pivot matches
     * @param slot number of this attribute among those by which the pivot's view is looked up
     * @param own the attribute of the fact that the other pattern matches
     */
    record Tie(Accessor pivot, int slot, Accessor own) {}

    /** What is told if its conclusion cannot be made. */
    RuntimeException unknown() {
        return UnknownValues.of(rule);
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
        if (at < steps.length) {
            int[] most = {at};
            steps[at].any(memory, values, fact -> {
                most[0] = Math.max(most[0], reach(memory, at + 1, values));
                return most[0] == steps.length;
            });
            return most[0];
        }
        return at;
    }

    /** The reason that a firing gives. */
    Justification justification(@Nullable Object[] values, Fact[] matched) {
        return new Justification(rule, List.of(matched), Bindings.of(names, values));
    }
}
