package org.endure.fact;

/** Direction in which something has moved. */
public enum Movement {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("falling")
    FALLING,

    @Meaning("unchanged")
    STABLE,

    @Meaning("rising")
    RISING
}
