package org.endure.fact;

/**
 * What kind of evidence a mechanism rests on, which decides how much a difference from the baseline can count
 * (codebook section d.3).
 */
public enum Nature {
    @Meaning("conduct of a member: a difference counts as far as its significance goes")
    CONDUCT,

    @Meaning("a state of affairs or a change that the fact itself states: a difference counts in full")
    STRUCTURE
}
