package org.endure.fact;

/** How a credibility signal was given (codebook C2.b). */
public enum Mode {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("in words")
    WORD,

    @Meaning("by an act in peacetime")
    PEACETIME_DEED,

    @Meaning("by an act in a crisis")
    CRISIS_DEED,

    @Meaning("by a formal act: treaty, joint statement, notice, order")
    FORMAL_ACT
}
