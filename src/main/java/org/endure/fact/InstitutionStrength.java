package org.endure.fact;

/** How strongly an institution binds by its depth. */
@Meaning("How strongly an institution binds by its depth.")
public record InstitutionStrength(
        @Meaning("code of the mechanism") String mechanism,

        @Meaning("the least that is compatible with what is known")
        Magnitude low,

        @Meaning("the most that is compatible with what is known")
        Magnitude high,

        @Meaning("id of the observation") String fact)
        implements Conclusion {}
