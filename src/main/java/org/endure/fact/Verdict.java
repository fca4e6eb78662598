package org.endure.fact;

/** The verdict (codebook section 7). */
@Meaning("The verdict (codebook section 7).")
public record Verdict(
        @Meaning("ENDURANCE, COLLAPSE or UNDETERMINED") Outcome outcome) implements Conclusion {}
