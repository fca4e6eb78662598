package org.endure.fact;

/**
 * How well the sources of an observation bear each other out, by one reading of them; the best reading counts
 * (codebook section d.7).
 */
@Meaning(
        "How well the sources of an observation bear each other out, by one reading of them; the best reading counts (codebook section d.7).")
public record Corroboration(
        @Meaning("id of the observation") String fact,
        @Meaning("the reading") Triangulation level) implements Conclusion {}
