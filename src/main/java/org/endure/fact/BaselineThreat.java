package org.endure.fact;

/** How threatening a threat was to a member in a baseline, as an interval. */
@Meaning("How threatening a threat was to a member in a baseline, as an interval.")
public record BaselineThreat(
        @Meaning("label of the baseline period") String label,

        @Meaning("0 for the nearest baseline, 1 for the one before it, and so on")
        Integer rank,

        @Meaning("the member") String member,
        @Meaning("the threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements CaseFact {

    public BaselineThreat {
        Interval.require(low, high);
    }
}
