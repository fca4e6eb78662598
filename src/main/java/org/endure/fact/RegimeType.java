package org.endure.fact;

/** Regime types (codebook section 4, State). */
public enum RegimeType {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("autocracy")
    AUTOCRACY,

    @Meaning("neither")
    ANOCRACY,

    @Meaning("democracy")
    DEMOCRACY
}
