package org.endure.fact;

/** How a member rated a threat in the nearest baseline that knows it. */
@Meaning("How a member rated a threat in the nearest baseline that knows it.")
public record RatingBefore(
        @Meaning("label of the baseline period") String label,
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {}
