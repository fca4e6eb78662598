package org.endure.fact;

/**
 * A finding that is left out on purpose, to see whether the verdict stands without it (codebook section 7,
 * robustness).
 */
@Meaning(
        "A finding that is left out on purpose, to see whether the verdict stands without it (codebook section 7, robustness).")
public record Withdrawn(
        @Meaning("id of the finding, or IV for the base intrinsic value")
        String finding) implements CaseFact {}
