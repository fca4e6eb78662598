package org.endure.fact;

/** Formal status of the alliance (codebook section 4). */
public enum FormalStatus {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("in force")
    IN_FORCE,

    @Meaning("suspended")
    SUSPENDED,

    @Meaning("expired")
    EXPIRED,

    @Meaning("abrogated")
    ABROGATED,

    @Meaning("replaced")
    REPLACED,

    @Meaning("never put in a treaty")
    INFORMAL
}
