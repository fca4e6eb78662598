package org.endure.fact;

/** How far the fading of a tie has reached (codebook C3). */
public enum TieReach {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("noted by observers")
    OBSERVED,

    @Meaning("measured in opinion or elite turnover")
    MEASURED,

    @Meaning("reflected in government policy")
    POLICY
}
