package org.endure.fact;

/** Stance of a faction toward the alliance (codebook C4). */
public enum Stance {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("against the alliance")
    ANTI,

    @Meaning("for the alliance")
    PRO
}
