package org.endure.fact;

/** How close leaders are personally (interaction I17). */
public enum Closeness {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("not close")
    DISTANT,

    @Meaning("close")
    CLOSE
}
