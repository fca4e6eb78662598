package org.endure.fact;

/** Points of a threat over its known components (codebook section b). */
@Meaning("Points of a threat over its known components (codebook section b).")
public record ThreatScore(
        @Meaning("the member") String perceiver,
        @Meaning("the threat") String threat,
        @Meaning("0 to 8") Integer points,
        @Meaning("number of components known, 0 to 4") Integer known)
        implements Conclusion {}
