package org.endure.fact;

/** A family of causes of collapse that strains the alliance as a whole; many findings may be behind it. */
@Meaning("A family of causes of collapse that strains the alliance as a whole; many findings may be behind it.")
public record AllianceStrain(
        @Meaning("the family") String family,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("how strong") Magnitude magnitude)
        implements Conclusion {}
