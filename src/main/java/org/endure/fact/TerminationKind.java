package org.endure.fact;

/** How an alliance, or a member's part in it, comes to its end. */
public enum TerminationKind {
    @Meaning("a member attacks another")
    ATTACK,

    @Meaning("members are at war with each other")
    WAR,

    @Meaning("a member denounces the treaty, and the denunciation is in force")
    DENUNCIATION,

    @Meaning("a member is expelled, or expels its patron")
    EXPULSION,

    @Meaning("a member has gone over to the other side")
    CHANGE_OF_SIDES,

    @Meaning("the guarantor withdraws its guarantee")
    GUARANTEE_WITHDRAWN,

    @Meaning("the members dissolve the alliance, or let its treaty lapse")
    DISSOLUTION
}
