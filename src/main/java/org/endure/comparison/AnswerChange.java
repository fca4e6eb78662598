package org.endure.comparison;

import java.util.List;
import org.endure.explanation.Assessor;
import org.endure.fact.Outcome;
import org.endure.fact.Trend;
import org.endure.inference.Inference;

/**
 * How an answer changed from one inference to another by the same theory.
 *
 * @param before the verdict before
 * @param after the verdict after
 * @param trendBefore the trend before
 * @param trendAfter the trend after
 * @param findings findings that only one of them makes, or that they make of different strength
 */
public record AnswerChange(
        Outcome before, Outcome after, Trend trendBefore, Trend trendAfter, List<FindingChange> findings) {

    public AnswerChange {
        findings = List.copyOf(findings);
    }

    /** The change between two inferences. */
    public static AnswerChange between(Inference before, Inference after) {
        return new AnswerChange(
                Assessor.outcome(before),
                Assessor.outcome(after),
                before.conclusion(Trend.class).orElse(TheoryComparison.NO_TREND),
                after.conclusion(Trend.class).orElse(TheoryComparison.NO_TREND),
                DifferenceFinder.changed(before, after));
    }
}
