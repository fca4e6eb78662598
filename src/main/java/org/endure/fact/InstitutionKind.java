package org.endure.fact;

/** Kinds of institutions (codebook E4). */
public enum InstitutionKind {
    @Meaning("a treaty")
    TREATY,

    @Meaning("guidelines or a formal agreement")
    GUIDELINES,

    @Meaning("a committee")
    COMMITTEE,

    @Meaning("exercises")
    EXERCISE,

    @Meaning("a consultation procedure")
    CONSULTATION,

    @Meaning("a staff")
    STAFF,

    @Meaning("a joint command")
    JOINT_COMMAND,

    @Meaning("bases")
    BASE,

    @Meaning("a bureaucracy")
    BUREAUCRACY
}
