package org.endure.fact;

/** Kinds of regime change (codebook C5). */
public enum RegimeChangeKind {
    @Meaning("a new leader")
    LEADER,

    @Meaning("another party")
    PARTY,

    @Meaning("a revolution")
    REVOLUTION
}
