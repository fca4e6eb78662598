package org.endure.fact;

/** Whether leadership's two preconditions hold, as a coder states them (codebook E1). */
public enum Preconditions {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("not met")
    NOT_MET,

    @Meaning("partly met")
    PARTLY,

    @Meaning("both met")
    MET
}
