package org.endure.inference.stratified;

import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Is told of every firing of a rule. */
@FunctionalInterface
interface FiringListener {

    /**
     * A rule fires.
     *
     * @param rule the rule
     * @param conclusion what it concludes
     * @param values values of its variables; valid only during the call
     * @param matched the facts that its patterns matched; valid only during the call
     * @param depth how many these are
     */
    void fired(CompiledRule rule, Conclusion conclusion, @Nullable Object[] values, Fact[] matched, int depth);
}
