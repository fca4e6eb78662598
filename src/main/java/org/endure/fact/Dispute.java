package org.endure.fact;

/** A quarrel about the right interpretation of one creed (codebook C6.b). */
public enum Dispute {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("no quarrel")
    NONE,

    @Meaning("latent")
    LATENT,

    @Meaning("open")
    OPEN,

    @Meaning("open, with contested leadership")
    CONTESTED_LEADERSHIP
}
