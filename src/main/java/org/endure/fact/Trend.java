package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** The trend of the alliance against the baseline (codebook section 7). */
@Meaning("The trend of the alliance against the baseline (codebook section 7).")
public record Trend(
        @Meaning("the trend") Tendency tendency,

        @Meaning("how strong; null if nothing changed") @Nullable
        Magnitude magnitude)
        implements Conclusion {}
