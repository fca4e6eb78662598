package org.endure.fact;

/** Place of a newspaper on the usual political spectrum of its country (codebook section d.7). */
public enum Leaning {
    @Meaning("not applicable or not known")
    NA,

    @Meaning("left of the centre")
    LEFT,

    @Meaning("right of the centre")
    RIGHT
}
