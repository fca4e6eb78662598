package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A state (codebook section 4). */
@Meaning("A state (codebook section 4).")
public record State(
        @Meaning(value = "state code", state = true) String code,
        @Meaning("name") String name,
        @Meaning("regime type") RegimeType regimeType,

        @Meaning("share of world power, 0 to 1; null = unknown") @Range(min = 0, max = 1) @Nullable
        Double powerShare,

        @Meaning("year of the share; null = unknown") @Range(min = 1000, max = 2999) @Nullable
        Integer powerYear)
        implements CaseFact {}
