package org.endure.fact;

/** Whether goals converge (codebook E5). */
public enum GoalRelation {
    @Meaning("they converge")
    CONVERGENT,

    @Meaning("they diverge")
    DIVERGENT
}
