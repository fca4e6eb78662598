package org.endure.fact;

/** How an essential member rates a threat. */
@Meaning("How an essential member rates a threat.")
public record EssentialRating(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {}
