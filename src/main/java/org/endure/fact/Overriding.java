package org.endure.fact;

/** Something that overrides intrinsic value (codebook section 7, verdict step 1). */
@Meaning("Something that overrides intrinsic value (codebook section 7, verdict step 1).")
public record Overriding(
        @Meaning("which of the overriding grounds") String ground) implements Conclusion {}
