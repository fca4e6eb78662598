package org.endure.inference.stratified;

import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A search for all ways in which a rule can fire.
 *
 * @param rule the rule
 * @param memory the facts
 * @param values values of its variables on the way
 * @param matched the facts matched on the way
 * @param listener told of each firing
 */
record Search(CompiledRule rule, Memory memory, @Nullable Object[] values, Fact[] matched, FiringListener listener) {

    /** A search for the ways in which a rule can fire. */
    static Search of(CompiledRule rule, Memory memory, FiringListener listener) {
        return new Search(rule, memory, new Object[rule.variables().length], new Fact[rule.steps().length], listener);
    }

    /** Evaluates the conditions from some place on, when those before it matched as many facts; fires if there are no more. */
    void goOn(int at, int depth) {
        if (at == rule.steps().length) {
            memory.count(Limits.FIRING);
            listener.fired(rule, rule.maker().make(values), values, matched, depth);
        } else {
            rule.steps()[at].advance(this, at, depth);
        }
    }
}
