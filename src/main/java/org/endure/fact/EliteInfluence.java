package org.endure.fact;

/** How much influence the dependent elite has (codebook E3). */
public enum EliteInfluence {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("one group")
    ONE_GROUP,

    @Meaning("the military or the ruling party")
    RULING,

    @Meaning("regime survival, or an organised lobby with decisive influence")
    DECISIVE
}
