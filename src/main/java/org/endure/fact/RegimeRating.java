package org.endure.fact;

/** A rating of a threat, with how sure it is and whether it dates from before a change of regime. */
@Meaning("A rating of a threat, with how sure it is and whether it dates from before a change of regime.")
public record RegimeRating(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect,
        @Meaning("0 to 3") Integer points,
        @Meaning("how sure") Confidence confidence,

        @Meaning("YES if it dates from before a change of regime")
        Answer old,

        @Meaning("id of the observation") String fact)
        implements Conclusion {}
