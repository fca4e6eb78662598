package org.endure.rule;

/** What a mechanism is about, where an answer shows more of it than the finding: a theory says so in {@code theory.yaml}. */
public enum MechanismRole {
    /** The power of the threat, compared with before. */
    THREAT_POWER,

    /** The power of an ally, which may make the alliance unnecessary. */
    ALLY_POWER,

    /** How members rate the threat, compared with before. */
    THREAT_RATING,

    /** Doubts about an ally: they stand in the credibility ledger. */
    DOUBT,

    /** What answers doubts about an ally: it stands in the credibility ledger against them. */
    REASSURANCE,

    /** Leadership that erodes: the timeline tells it even where it was not outweighed. */
    LEADERSHIP_EROSION,

    /** Values that are shared. */
    SHARED_VALUES,

    /** Objectives that are shared. */
    SHARED_OBJECTIVES,

    /** Values that go apart. */
    DIVERGING_VALUES,

    /** Objectives that go apart. */
    DIVERGING_OBJECTIVES;

    /** Whether it is about the threat, for which the alliance is needed. */
    public boolean isOfThreat() {
        return this == THREAT_POWER || this == ALLY_POWER || this == THREAT_RATING;
    }
}
