package org.endure.fact;

/** Significant shared objectives in the security core. */
@Meaning("Significant shared objectives in the security core.")
public record CoreObjective(
        @Meaning("the least or the most that is compatible with what is known")
        Bound bound) implements Conclusion {}
