package org.endure.fact;

/** What a member owes to the alliance. */
public enum ContributionKind {
    @Meaning("dues paid into a common budget")
    DUES,

    @Meaning("forces promised")
    FORCES,

    @Meaning("defence spending promised")
    SPENDING,

    @Meaning("bases, transit or host-nation support")
    BASES,

    @Meaning("something else that the alliance obliges to")
    OTHER
}
