package org.endure.fact;

/** What a source rates of a threat: Walt's four components, or the threat as a whole. */
public enum ThreatAspect {
    @Meaning("population, industry, military and technology")
    AGGREGATE_POWER,

    @Meaning("how near it is")
    PROXIMITY,

    @Meaning("ability to threaten territory at acceptable cost")
    OFFENSIVE_POWER,

    @Meaning("how its intentions are seen")
    INTENTIONS,

    @Meaning("what the member itself says of it")
    STATED
}
