package org.endure.fact;

/**
 * What kind of evidence a mechanism rests on, which decides whether the comparison with the baseline gates it
 * (codebook section d.3).
 */
public enum Nature {
    @Meaning("a standing state of affairs: it counts for the verdict whether or not it is new")
    STANDING,

    @Meaning("conduct of a member: it counts as a change only if it breaks with the baseline")
    CONDUCT,

    @Meaning("a change that the fact itself states, such as a threat that lost power: no comparison gates it")
    STRUCTURE
}
