package org.endure.explanation;

import java.util.List;
import org.endure.fact.Answer;
import org.endure.fact.Behaviour;
import org.endure.fact.PredictionStatus;

/**
 * What a theory expects a member to do, and what became of it.
 *
 * @param member the member
 * @param behaviour what it may do
 * @param expected whether it is expected to do it
 * @param status whether facts bear it out
 * @param statement what is expected, in words
 * @param reasons why it is expected, and by which rules
 * @param confirming the facts that show what was expected
 * @param contradicting the facts that show the contrary
 */
public record PredictionView(
        String member,
        Behaviour behaviour,
        Answer expected,
        PredictionStatus status,
        String statement,
        List<Assessment.ReasonView> reasons,
        List<Shown> confirming,
        List<Shown> contradicting) {

    public PredictionView {
        reasons = List.copyOf(reasons);
        confirming = List.copyOf(confirming);
        contradicting = List.copyOf(contradicting);
    }

    /** Ids of the rules that make the prediction. */
    public List<String> rules() {
        return reasons.stream().map(Assessment.ReasonView::rule).distinct().toList();
    }

    /** Whether no fact shows what was expected or the contrary. */
    public boolean isWithoutEvidence() {
        return confirming.isEmpty() && contradicting.isEmpty();
    }

    /**
     * A fact that shows conduct.
     *
     * @param fact id of the fact
     * @param because what it shows, in words
     * @param rule id of the rule by which it shows it
     */
    public record Shown(String fact, String because, String rule) {}
}
