package org.endure.fact;

/** What the leader bears (codebook E1.a). */
public enum BurdenExtent {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("some items")
    SOME_ITEMS,

    @Meaning("most items")
    MOST_ITEMS,

    @Meaning("guarantee and forces")
    GUARANTEE_AND_FORCES
}
