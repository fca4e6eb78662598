package org.endure.fact;

/** A rating of a threat that nothing outweighs. */
@Meaning("A rating of a threat that nothing outweighs.")
public record StandingRating(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect,
        @Meaning("0 to 3") Integer points,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
