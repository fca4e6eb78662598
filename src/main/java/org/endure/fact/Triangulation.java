package org.endure.fact;

/** How well the sources of an observation bear each other out (codebook section d.7). */
public enum Triangulation {
    @Meaning("a scholar's or other medium's claim only")
    CLAIMED,

    @Meaning("an official document only: it proves the statement, not the fact")
    DECLARED,

    @Meaning("one newspaper, or a historian for a deed, agreement or condition")
    REPORTED,

    @Meaning("newspapers of both leanings, or a newspaper and an official document")
    CONFIRMED
}
