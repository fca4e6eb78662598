package org.endure.fact;

/** Yes, no, or not known. The three are different values: unknown is never read as no. */
public enum Answer {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("known not to hold")
    NO,

    @Meaning("known to hold")
    YES
}
