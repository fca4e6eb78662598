package org.endure.fact;

/** What is expected of the working alliance. */
public enum FunctionalOutlook {
    @Meaning("not known")
    UNKNOWN,

    @Meaning("it works")
    WORKS,

    @Meaning("a shell: the treaty stays, the alliance does not work")
    HOLLOW,

    @Meaning("it ends")
    ENDS
}
