package org.endure.inference.stratified;

import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Is told of every firing of a rule. */
interface FiringListener {

    /** Whether it wants to know the facts matched and the values of the variables. */
    boolean keepsReasons();

    /**
     * A rule fires.
     *
     * @param rule the rule
     * @param conclusion what it concludes
     * @param values values of the variables that are known where the rule concludes, in the order of their names; none if no
     *     reasons are kept
     * @param matched the facts that its patterns matched, in order; none if no reasons are kept
     */
    void fired(CompiledRule rule, Conclusion conclusion, @Nullable Object[] values, Fact[] matched);
}
