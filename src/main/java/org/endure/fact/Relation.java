package org.endure.fact;

/** How conduct compares with the baseline (codebook section d.3). */
public enum Relation {
    @Meaning("the position was already held in the baseline")
    CONTINUITY,

    @Meaning("the position was not held in the baseline")
    DISCONTINUITY,

    @Meaning("some conduct continues the baseline and some breaks with it")
    MIXED,

    @Meaning("there is no baseline, or no position to compare")
    NOT_COMPARED
}
