package org.endure.fact;

/** The four components of threat (Walt 1985; codebook section b). */
public enum Component {
    @Meaning("population, industry, military, technology")
    AGGREGATE_POWER,

    @Meaning("nearness")
    PROXIMITY,

    @Meaning("ability to threaten territory at acceptable cost")
    OFFENSIVE_POWER,

    @Meaning("perceived aggressiveness")
    INTENTIONS
}
