package org.endure.fact;

/** How sure a finding is: as sure as its surest support (codebook section d.7). */
@Meaning("How sure a finding is: as sure as its surest support (codebook section d.7).")
public record FindingConfidence(
        @Meaning("id of the finding") String finding,
        @Meaning("how sure") Confidence confidence) implements Conclusion {}
