package org.endure.fact;

/**
 * A cause of endurance strong enough to carry the alliance by itself or with another (codebook section 7,
 * verdict step 2).
 */
@Meaning(
        "A cause of endurance strong enough to carry the alliance by itself or with another (codebook section 7, verdict step 2).")
public record Pillar(
        @Meaning("family of the mechanism, such as E4") String family) implements Conclusion {}
