package org.endure.fact;

/** The trend (flow) against the baseline (codebook section 1). */
public enum Tendency {
    @Meaning("toward endurance")
    STRENGTHENED,

    @Meaning("toward collapse")
    WEAKENED,

    @Meaning("no change found")
    UNCHANGED,

    @Meaning("changes of equal weight point both ways")
    UNCERTAIN,

    @Meaning("no baseline to compare with")
    NOT_COMPARED
}
