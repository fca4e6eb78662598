package org.endure.fact;

/** A threat that the essential members share, as an interval. */
@Meaning("A threat that the essential members share, as an interval.")
public record SharedThreat(
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {}
