package org.endure.validation.scores;

import org.endure.coding.RowAssessment;
import org.endure.fact.Outcome;
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
        RowAssessment assessment, String cluster, @Nullable Integer year, boolean collapsed) {

    /** What happened. */
    public Outcome outcome() {
        return collapsed ? Outcome.COLLAPSE : Outcome.ENDURANCE;
    }

    /** Whether the verdict is what happened. */
    public boolean isRight() {
        return assessment.verdict() == outcome();
    }

    /** Whether the verdict is the opposite of what happened; one that is undetermined is neither right nor wrong. */
    public boolean isWrong() {
        return assessment.verdict() != Outcome.UNDETERMINED && !isRight();
    }
}
