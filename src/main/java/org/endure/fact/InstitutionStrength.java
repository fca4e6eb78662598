package org.endure.fact;

/** How much an institution binds, by its kind and depth, before discounts (codebook E4). */
@Meaning("How much an institution binds, by its kind and depth, before discounts (codebook E4).")
public record InstitutionStrength(
        @Meaning("E4.a, E4.b or E4.c") String mechanism,
        @Meaning("how much") Magnitude magnitude,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
