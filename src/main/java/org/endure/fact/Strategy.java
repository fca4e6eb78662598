package org.endure.fact;

/** What a threatened state may do (Walt 1985). */
public enum Strategy {
    @Meaning("ally against the source of danger")
    BALANCE,

    @Meaning("ally with the source of danger")
    BANDWAGON,

    @Meaning("leave the effort to others")
    FREE_RIDE,

    @Meaning("strengthen the chief alliance and add partners, both together")
    STRENGTHEN_AND_DIVERSIFY
}
