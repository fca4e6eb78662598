package org.endure.fact;

/** The intrinsic value of the alliance from threats, before interactions (codebook section 7). */
@Meaning("The intrinsic value of the alliance from threats, before interactions (codebook section 7).")
public record BaseIntrinsicValue(@Meaning("the level") Level level) implements Conclusion {}
