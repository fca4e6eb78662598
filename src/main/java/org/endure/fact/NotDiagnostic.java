package org.endure.fact;

/**
 * An observation was seen and diagnoses nothing about the alliance, for the reason that the rule gives
 * (codebook section 8).
 */
@Meaning(
        "An observation was seen and diagnoses nothing about the alliance, for the reason that the rule gives (codebook section 8).")
public record NotDiagnostic(
        @Meaning("id of the observation") String fact,

        @Meaning("code of the interaction or method step that says so")
        String interaction)
        implements Conclusion {}
