package org.endure.fact;

/** How a member rates an outside threat; every level if it does not. */
@Meaning("How a member rates an outside threat; every level if it does not.")
public record OutsideRating(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {}
