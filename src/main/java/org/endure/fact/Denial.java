package org.endure.fact;

/** An observation denies a mechanism: it was looked at and is absent (codebook section 8). */
@Meaning("An observation denies a mechanism: it was looked at and is absent (codebook section 8).")
public record Denial(
        @Meaning("code of the mechanism") String mechanism,
        @Meaning("id of the observation") String fact) implements Conclusion {}
