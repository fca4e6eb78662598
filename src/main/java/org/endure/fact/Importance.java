package org.endure.fact;

/** How important a benefit is to the receiver (codebook E1.b). */
public enum Importance {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("convenient")
    CONVENIENT,

    @Meaning("important")
    IMPORTANT,

    @Meaning("vital")
    VITAL
}
