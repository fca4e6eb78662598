package org.endure.fact;

/** A standing cause of collapse that strains the alliance. */
@Meaning("A standing cause of collapse that strains the alliance.")
public record StrainCause(
        @Meaning("the family of mechanisms, such as C2") String family,
        @Meaning("the member concerned, or ALLIANCE") String perceiver,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("the level") Magnitude magnitude)
        implements Conclusion {}
