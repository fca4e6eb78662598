package org.endure.fact;

/** How the allies of a single essential member rate a threat. */
@Meaning("How the allies of a single essential member rate a threat.")
public record AllyRating(
        @Meaning("the state seen as a threat") String threat,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("the level") Level level)
        implements Conclusion {}
