package org.endure.fact;

/** The parts of strain of the alliance. */
@Meaning("The parts of strain of the alliance.")
public record StrainSum(
        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("how many") Integer parts)
        implements Conclusion {}
