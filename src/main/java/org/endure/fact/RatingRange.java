package org.endure.fact;

/** The range of the ratings that stand, for one aspect of a threat. */
@Meaning("The range of the ratings that stand, for one aspect of a threat.")
public record RatingRange(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("what is rated") ThreatAspect aspect,
        @Meaning("fewest points") Integer low,
        @Meaning("most points") Integer high)
        implements Conclusion {}
