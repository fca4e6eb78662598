package org.endure.fact;

/** The points of a threat over its components. */
@Meaning("The points of a threat over its components.")
public record ThreatScore(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("0 to 8") Integer points)
        implements Conclusion {}
