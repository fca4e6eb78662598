package org.endure.fact;

/** How the costs of the alliance are shared (codebook E1.a). */
public enum Share {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("in proportion")
    PROPORTIONATE,

    @Meaning("the leader bears more")
    DISPROPORTIONATE
}
