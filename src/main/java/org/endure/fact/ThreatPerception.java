package org.endure.fact;

import java.util.List;

/**
 * How one or more states perceive a threat, by Walt's four components. What the source does not tell is
 * unknown.
 */
@Meaning(
        value =
                "How one or more states perceive a threat, by Walt's four components. What the source does not say is unknown.",
        codebook = "section b and C1")
public record ThreatPerception(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "states that perceive the threat", key = true, state = true)
        List<String> perceiver,

        @Meaning(value = "the state perceived as a threat", key = true, state = true)
        String threat,

        @Meaning("population, industry, military, technology, relative to the perceiver")
        Capability aggregatePower,

        @Meaning("how near the threat is") Proximity proximity,

        @Meaning("ability to threaten territory at acceptable cost")
        Capability offensivePower,

        @Meaning("how its intentions are read") Intentions intentions,
        @Meaning("how the source itself ranks the threat") StatedThreat stated,

        @Meaning("how the perceived threat has moved against the baseline")
        Movement trend)
        implements Observation {

    public ThreatPerception {
        perceiver = List.copyOf(perceiver);
    }

    @Override
    public Observation withAccount(Account other) {
        return new ThreatPerception(
                other, perceiver, threat, aggregatePower, proximity, offensivePower, intentions, stated, trend);
    }

    @Override
    public String side() {
        return intentions == Intentions.UNKNOWN ? "" : intentions.name();
    }
}
