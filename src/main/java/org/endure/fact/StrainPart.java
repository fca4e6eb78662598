package org.endure.fact;

/** What one family adds to the strain. */
@Meaning("What one family adds to the strain.")
public record StrainPart(
        @Meaning("the family of mechanisms, such as C2") String family,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("1 or 2") Integer parts)
        implements Conclusion {}
