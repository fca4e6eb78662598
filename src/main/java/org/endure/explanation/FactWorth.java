package org.endure.explanation;

import org.endure.fact.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What one fact is worth: the answer that would result without it, all other facts as they are.
 *
 * @param fact id of the fact
 * @param outcome the verdict without it
 * @param trend the trend without it
 * @param margin the margin without it; null if the theory has no margin
 */
public record FactWorth(
        String fact,
        Outcome outcome,
        Assessment.TrendView trend,
        @Nullable Bounds margin) {}
