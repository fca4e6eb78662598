package org.endure.fact;

/** What the ratings of a threat give that nothing outweighs; many may give the same. */
@Meaning("What the ratings of a threat give that nothing outweighs; many may give the same.")
public record StandingPoints(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect,
        @Meaning("0 to 3") Integer points)
        implements Conclusion {}
