package org.endure.fact;

/** Behaviour that balance-of-threat theory explains (codebook section b, evidence for balancing). */
@Meaning("Behaviour that balance-of-threat theory explains (codebook section b, evidence for balancing).")
public record BalancingBehaviour(
        @Meaning("the state") String state,
        @Meaning("id of the observation") String fact,
        @Meaning("how strong") Magnitude magnitude)
        implements Conclusion {}
