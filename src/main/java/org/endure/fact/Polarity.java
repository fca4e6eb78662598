package org.endure.fact;

/** Which way a credibility signal points (codebook C2.b). */
public enum Polarity {
    @Meaning("the commitment is broken")
    VIOLATE,

    @Meaning("the commitment is doubted or made doubtful")
    DOUBT,

    @Meaning("the source leaves open whether the doubt is real")
    UNRESOLVED,

    @Meaning("the commitment is restated")
    REAFFIRM,

    @Meaning("the commitment is acted on")
    HONOUR
}
