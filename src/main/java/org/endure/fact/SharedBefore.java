package org.endure.fact;

/** How far a threat was shared in the nearest baseline that knows it. */
@Meaning("How far a threat was shared in the nearest baseline that knows it.")
public record SharedBefore(
        @Meaning("label of the baseline period") String label,
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {}
