package org.endure.fact;

/**
 * How near a threat is (codebook section b). A guarantor with forces or bases in the region counts as
 * regional.
 */
public enum Proximity {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("far away")
    DISTANT,

    @Meaning("in the same region")
    REGIONAL,

    @Meaning("land or narrow sea border")
    NEIGHBOUR
}
