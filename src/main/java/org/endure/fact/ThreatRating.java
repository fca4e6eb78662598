package org.endure.fact;

/** A rating of one aspect of a threat by one fact. */
@Meaning("A rating of one aspect of a threat by one fact.")
public record ThreatRating(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect,

        @Meaning("0 to 2 for a component, 0 to 3 for a statement")
        Integer points,

        @Meaning("id of the observation") String fact)
        implements Conclusion {}
