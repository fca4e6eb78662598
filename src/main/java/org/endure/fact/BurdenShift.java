package org.endure.fact;

/** How far the burden has been moved away from the leader (codebook E1x). */
public enum BurdenShift {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("not moved")
    NONE,

    @Meaning("talk of sharing")
    TALK,

    @Meaning("an agreed shift")
    AGREED,

    @Meaning("withdrawal")
    WITHDRAWAL
}
