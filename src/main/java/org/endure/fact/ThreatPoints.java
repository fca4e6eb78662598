package org.endure.fact;

/** Points that one component of a threat scores for a perceiver (codebook section b). */
@Meaning("Points that one component of a threat scores for a perceiver (codebook section b).")
public record ThreatPoints(
        @Meaning("the member") String perceiver,
        @Meaning("the threat") String threat,
        @Meaning("the component") Component component,
        @Meaning("0 to 2") Integer points)
        implements Conclusion {}
