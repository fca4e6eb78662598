package org.endure.fact;

/** A dispute about the right interpretation of one ideology (codebook C6.b). */
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
