package org.endure.fact;

/** How threatening a threat is to a member (codebook section b). */
@Meaning("How threatening a threat is to a member (codebook section b).")
public record ThreatLevel(
        @Meaning("the member") String perceiver,
        @Meaning("the threat") String threat,
        @Meaning("NONE to HIGH") Level level)
        implements Conclusion {}
