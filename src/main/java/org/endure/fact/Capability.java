package org.endure.fact;

/** How much of a kind of power a threat has (codebook section b: aggregate power, offensive power). */
public enum Capability {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("low (aggregate power: under the lower cut-off of the share relative to the perceiver)")
    LOW,

    @Meaning("medium")
    MEDIUM,

    @Meaning("high")
    HIGH
}
