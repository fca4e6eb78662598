package org.endure.fact;

/** Whether the alliance works (codebook section 4). */
public enum FunctionalStatus {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("dead")
    DEAD,

    @Meaning("hollow")
    HOLLOW,

    @Meaning("active")
    ACTIVE
}
