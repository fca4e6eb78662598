package org.endure.fact;

/**
 * The verdict (stock): does the alliance endure as a functioning alliance? Horizon five years (codebook
 * sections 1, 7 and 9).
 */
public enum Outcome {
    @Meaning("the alliance endures")
    ENDURANCE,

    @Meaning("the alliance collapses")
    COLLAPSE,

    @Meaning("the evidence does not decide")
    UNDETERMINED
}
