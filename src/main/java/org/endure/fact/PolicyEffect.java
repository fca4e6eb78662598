package org.endure.fact;

/** What a faction has changed in national security policy (codebook C4, I10). */
public enum PolicyEffect {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("nothing")
    NONE,

    @Meaning("the government's conduct: delay, concession")
    CONDUCT,

    @Meaning("a reversal of policy")
    REVERSAL
}
