package org.endure.fact;

/** How grave a threat is for a member, as an interval (codebook section b). */
@Meaning("How grave a threat is for a member, as an interval (codebook section b).")
public record ThreatLevel(
        @Meaning("the member") String perceiver,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {}
