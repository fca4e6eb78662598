package org.endure.fact;

/** How sure one support of a finding is. */
@Meaning("How sure one support of a finding is.")
public record SupportConfidence(
        @Meaning("id of the finding") String finding,
        @Meaning("how sure") Confidence confidence) implements Conclusion {}
