package org.endure.fact;

/** How deep an institution goes (codebook E4: depth, not presence). */
public enum InstitutionDepth {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("on paper")
    PAPER,

    @Meaning("regular practice")
    REGULAR,

    @Meaning("standing")
    STANDING,

    @Meaning("integrated")
    INTEGRATED
}
