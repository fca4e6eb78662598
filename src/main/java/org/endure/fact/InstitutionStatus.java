package org.endure.fact;

/** Whether an institution works (codebook E4). */
public enum InstitutionStatus {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("dormant")
    DORMANT,

    @Meaning("active")
    ACTIVE
}
