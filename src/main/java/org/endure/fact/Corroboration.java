package org.endure.fact;

/** How well the sources of a fact confirm it, by one reading. */
@Meaning("How well the sources of a fact confirm it, by one reading.")
public record Corroboration(
        @Meaning("id of the observation") String fact,
        @Meaning("the grade") Triangulation level,
        @Meaning("how sure") Confidence confidence)
        implements Conclusion {}
