package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** What was concluded about a baseline period. */
@Meaning("What was concluded about a baseline period.")
public record BaselineAssessment(
        @Meaning("label of the baseline period") String label,
        @Meaning("its verdict") Outcome outcome,
        @Meaning("its trend") Tendency tendency,

        @Meaning("strength of its trend; null if nothing changed") @Nullable
        Magnitude magnitude,

        @Meaning("whether the alliance had ended") Answer ended)
        implements CaseFact {}
