package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.function.Predicate;
import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A search for all ways in which a rule can fire, by interpreting its conditions.
 *
 * @param rule the rule
 * @param memory the facts
 * @param pivot the only fact that the rule's pivot is to match; null if any
 * @param values values of its variables on the way
 * @param matched the facts matched on the way
 * @param listener told of each firing
 */
record RuleInterpreter(
        CompiledRule rule,
        Memory memory,
        @Nullable Fact pivot,
        @Nullable Object[] values,
        Fact[] matched,
        FiringListener listener) {

    /** A search for the ways in which a rule can fire. */
    static RuleInterpreter of(CompiledRule rule, Memory memory, @Nullable Fact pivot, FiringListener listener) {
        return new RuleInterpreter(
                rule, memory, pivot, new Object[rule.variables().length], new Fact[rule.steps().length], listener);
    }

    /**
     * Evaluates the conditions from some place on, when those before it matched as many facts; fires if there are no more.
     *
     * @return false, so that the search goes on
     */
    boolean goOn(int at, int depth) {
        if (at == rule.steps().length) {
            fire(depth);
            return false;
        }
        Step step = rule.steps()[at];
        Predicate<@Nullable Fact> further = fact -> {
            if (fact == null) {
                return goOn(at + 1, depth);
            }
            memory.count(Limits.COMBINATION);
            matched[depth] = fact;
            return goOn(at + 1, depth + 1);
        };
        return at == rule.pivot() && step instanceof Step.Match match
                ? match.lookup().any(memory.bag(match.lookup().view().number(), pivot), memory, values, further)
                : step.any(memory, values, further);
    }

    private void fire(int depth) {
        memory.count(Limits.FIRING);
        if (listener.keepsReasons()) {
            @Nullable Object[] named = new Object[rule.exported().length];
            for (int i = 0; i < named.length; i++) {
                named[i] = values[rule.exported()[i]];
            }
            listener.fired(rule, rule.maker().make(values), named, Arrays.copyOf(matched, depth));
        } else {
            listener.fired(rule, rule.maker().make(values), CompiledRule.NOT_KEPT, CompiledRule.NO_FACTS);
        }
    }
}
