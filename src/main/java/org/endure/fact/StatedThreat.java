package org.endure.fact;

/**
 * How the source itself ranks a threat; stands in where two or more components are unknown (codebook section
 * b).
 */
public enum StatedThreat {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("said not to be a threat")
    NONE,

    @Meaning("a possible threat")
    POSSIBLE,

    @Meaning("a cause of worry")
    WORRIED,

    @Meaning("a main threat")
    MAIN
}
