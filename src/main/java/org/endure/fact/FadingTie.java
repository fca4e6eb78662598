package org.endure.fact;

/** A social tie that fades, and how far that has reached (codebook C3). */
@Meaning("A social tie that fades, and how far that has reached (codebook C3).")
public record FadingTie(
        @Meaning("which tie") TieKind kind,
        @Meaning("how far") Magnitude magnitude,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
