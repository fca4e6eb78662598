package org.endure.fact;

/** How a difference of ideologies is handled (codebook C6.a). */
public enum CreedHandling {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("long-standing and tolerated")
    TOLERATED,

    @Meaning("newly politicised")
    POLITICISED
}
