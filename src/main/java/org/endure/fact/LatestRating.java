package org.endure.fact;

/** The latest day on which a rating of a threat gave so many points, with how sure that is. */
@Meaning("The latest day on which a rating of a threat gave so many points, with how sure that is.")
public record LatestRating(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect,
        @Meaning("0 to 3") Integer points,
        @Meaning("how sure") Confidence confidence,

        @Meaning("YES if they date from before a change of regime")
        Answer old,

        @Meaning("the first day, counted from 1970") Long begins)
        implements Conclusion {}
