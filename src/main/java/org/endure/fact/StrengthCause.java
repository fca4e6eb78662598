package org.endure.fact;

/** Why an ally's strength is doubted (codebook C2.a). */
public enum StrengthCause {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("defeat")
    DEFEAT,

    @Meaning("economic trouble")
    ECONOMIC,

    @Meaning("turmoil")
    TURMOIL,

    @Meaning("forces moved away")
    REDEPLOYMENT,

    @Meaning("relative decline")
    RELATIVE_DECLINE
}
