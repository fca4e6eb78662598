package org.endure.fact;

/** How the alliance is attacked (codebook C4, I15). */
public enum Frame {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("otherwise")
    OTHER,

    @Meaning("as an affront to sovereignty")
    SOVEREIGNTY,

    @Meaning("as unfair")
    UNFAIRNESS
}
