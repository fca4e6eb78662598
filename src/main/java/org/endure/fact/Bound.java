package org.endure.fact;

/** An end of an interval of levels. */
public enum Bound {
    @Meaning("the least that is compatible with what is known")
    LOWEST,

    @Meaning("the most that is compatible with what is known")
    HIGHEST
}
