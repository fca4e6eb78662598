package org.endure.fact;

/** Social ties between members (codebook C3). */
public enum TieKind {
    @Meaning("shared history")
    HISTORICAL,

    @Meaning("shared ethnicity")
    ETHNIC,

    @Meaning("shared ideology")
    IDEOLOGICAL
}
