package org.endure.fact;

/** What the ratings of a threat give, with how sure it is and when; many ratings may give the same. */
@Meaning("What the ratings of a threat give, with how sure it is and when; many ratings may give the same.")
public record DatedRating(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect,
        @Meaning("0 to 3") Integer points,
        @Meaning("how sure") Confidence confidence,

        @Meaning("YES if they date from before a change of regime")
        Answer old,

        @Meaning("the first day, counted from 1970") Long begins)
        implements Conclusion {}
