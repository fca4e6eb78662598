package org.endure.fact;

/** The level of a threat that the essential members shared in a baseline, as an interval. */
@Meaning("The level of a threat that the essential members shared in a baseline, as an interval.")
public record BaselineShared(
        @Meaning("label of the baseline period") String label,

        @Meaning("0 for the nearest baseline, 1 for the one before it, and so on")
        Integer rank,

        @Meaning("the threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements CaseFact {

    public BaselineShared {
        Interval.require(low, high);
    }
}
