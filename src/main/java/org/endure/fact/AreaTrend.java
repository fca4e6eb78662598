package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** The trend of one issue area (codebook section 7). */
@Meaning("The trend of one issue area (codebook section 7).")
public record AreaTrend(
        @Meaning("the area") IssueArea area,
        @Meaning("the trend") Tendency tendency,

        @Meaning("how strong; null if nothing changed") @Nullable
        Magnitude magnitude)
        implements Conclusion {}
