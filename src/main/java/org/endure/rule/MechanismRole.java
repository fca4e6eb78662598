package org.endure.rule;

import org.endure.fact.Meaning;

/** What a mechanism is about, where an answer shows more of it than the finding: a theory says so in {@code theory.yaml}. */
public enum MechanismRole {
    @Meaning("the power of the threat, compared with before")
    THREAT_POWER,

    @Meaning("the power of an ally, which may make the alliance unnecessary")
    ALLY_POWER,

    @Meaning("how members rate the threat, compared with before")
    THREAT_RATING,

    @Meaning("doubts about an ally: they stand in the credibility ledger")
    DOUBT,

    @Meaning("what answers doubts about an ally: it stands in the credibility ledger against them")
    REASSURANCE,

    @Meaning("leadership that erodes: the timeline tells it even where it was not outweighed")
    LEADERSHIP_EROSION,

    @Meaning("values that are shared")
    SHARED_VALUES,

    @Meaning("objectives that are shared")
    SHARED_OBJECTIVES,

    @Meaning("values that go apart")
    DIVERGING_VALUES,

    @Meaning("objectives that go apart")
    DIVERGING_OBJECTIVES;

    /** Whether it is about the threat, for which the alliance is needed. */
    public boolean isOfThreat() {
        return this == THREAT_POWER || this == ALLY_POWER || this == THREAT_RATING;
    }
}
