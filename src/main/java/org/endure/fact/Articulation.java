package org.endure.fact;

/** Who says that credibility is at stake (codebook E2). */
public enum Articulation {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("commentators")
    COMMENTATORS,

    @Meaning("officials")
    OFFICIALS,

    @Meaning("stated as the reason for keeping this alliance")
    STATED_REASON
}
