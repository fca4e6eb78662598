package org.endure.fact;

/** The level at which essential members share a threat. */
@Meaning("The level at which essential members share a threat.")
public record SharedLevel(
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("the level") Level level)
        implements Conclusion {}
