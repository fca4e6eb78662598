package org.endure.fact;

/** What the members share or not (codebook E5). */
public enum GoalKind {
    @Meaning("values")
    VALUE,

    @Meaning("identity")
    IDENTITY,

    @Meaning("objectives")
    OBJECTIVE
}
