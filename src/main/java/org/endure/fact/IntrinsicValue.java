package org.endure.fact;

/** The effective intrinsic value, which the verdict reads (codebook section 7). */
@Meaning("The effective intrinsic value, which the verdict reads (codebook section 7).")
public record IntrinsicValue(@Meaning("the level") Level level) implements Conclusion {}
