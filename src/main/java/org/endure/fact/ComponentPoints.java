package org.endure.fact;

/** The points of one component of a threat. */
@Meaning("The points of one component of a threat.")
public record ComponentPoints(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("the component") ThreatAspect aspect,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("0 to 2") Integer points)
        implements Conclusion {}
