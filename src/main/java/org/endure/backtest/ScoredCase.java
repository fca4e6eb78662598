package org.endure.backtest;

import org.jspecify.annotations.Nullable;

/**
 * What a theory says of a case beside what happened.
 *
 * @param assessment what the theory says
 * @param cluster the cases that belong together when intervals are drawn, such as the alliance
 * @param year the year of assessment; null if it has none
 * @param collapsed whether it collapsed within the horizon
 */
public record ScoredCase(
        RowAssessment assessment, String cluster, @Nullable Integer year, boolean collapsed) {}
