package org.endure.fact;

/** How much influence a faction has (codebook C4). */
public enum FactionReach {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("local")
    LOCAL,

    @Meaning("in opposition")
    OPPOSITION,

    @Meaning("in government")
    GOVERNMENT
}
