package org.endure.fact;

/**
 * The best reading of an observation's sources and the confidence it gives, before vested interest (codebook
 * section d.7).
 */
@Meaning(
        "The best reading of an observation's sources and the confidence it gives, before vested interest (codebook section d.7).")
public record SourceStrength(
        @Meaning("id of the observation") String fact,
        @Meaning("the best reading") Triangulation triangulation,
        @Meaning("the confidence it gives") Confidence confidence)
        implements Conclusion {}
