package org.endure.fact;

/** What is expected of the treaty. */
public enum FormalOutlook {
    @Meaning("not known")
    UNKNOWN,

    @Meaning("it stays in force")
    STAYS,

    @Meaning("it ends")
    ENDS,

    @Meaning("there is no treaty in force")
    NONE
}
