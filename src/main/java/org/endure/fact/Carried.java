package org.endure.fact;

/** The alliance is carried, for the reason that the rule gives (codebook section 7). */
@Meaning("The alliance is carried, for the reason that the rule gives (codebook section 7).")
public record Carried(
        @Meaning("by its value, or by which combination of pillars")
        String ground) implements Conclusion {}
