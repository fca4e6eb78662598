package org.endure.fact;

/** Whether another patron is to be had (codebook section b). */
public enum PatronAvailability {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("no")
    NO,

    @Meaning("yes, and close enough to help")
    CLOSE,

    @Meaning("yes, but not close enough to help")
    DISTANT
}
