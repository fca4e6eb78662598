package org.endure.fact;

/** What a member of an alliance may do about a threat or about its ally; theories predict it, and facts show it. */
public enum Behaviour {
    @Meaning("acts against a threat: own effort, law on force or ties aimed at it")
    BALANCING,

    @Meaning("adds partners without putting them in the ally's place")
    DIVERSIFICATION,

    @Meaning("aligns with the source of danger")
    BANDWAGONING,

    @Meaning("leaves the effort to another member, or moves it there")
    BURDEN_SHIFTING,

    @Meaning("leaves the alliance, or takes a formal step out of it")
    EXIT,

    @Meaning("speaks up to its ally instead of leaving (Hirschman 1970)")
    VOICE
}
