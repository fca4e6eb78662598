package org.endure.fact;

/** How much is shared or at odds (codebook E5, ladder of each mechanism). */
public enum GoalExtent {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("one minor issue; for values, declared, or at odds in one area outside security")
    MINOR,

    @Meaning(
            "one major issue; for values, declared by both and practised, or at odds in several areas or in one related to security")
    MAJOR,

    @Meaning("the main security issues; for values, war unthinkable and dense ties, or at odds at the core")
    MAIN
}
