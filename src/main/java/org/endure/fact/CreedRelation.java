package org.endure.fact;

/** How the members' ideologies relate (codebook C6.a). */
public enum CreedRelation {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("no divide")
    SAME,

    @Meaning("different")
    DIFFERENT,

    @Meaning("hostile")
    HOSTILE
}
