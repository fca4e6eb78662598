package org.endure.fact;

/** How far punishment has gone (codebook E1.c). */
public enum PunishmentUse {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("implied")
    IMPLIED,

    @Meaning("stated and reachable")
    STATED,

    @Meaning("demonstrated")
    DEMONSTRATED
}
