package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.endure.explanation.Assessor;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Margin;
import org.endure.fact.Outcome;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.PossibleWorlds;
import org.endure.inference.stratified.Variations.Change;
import org.jspecify.annotations.Nullable;

/**
 * What follows from facts, and what the verdict would be if some of them were others.
 *
 * @param given the facts as they are given
 * @param inference what was inferred from them
 * @param engine what infers again where there is no evaluator
 * @param evaluator what infers from many suppositions at once; null if it cannot evaluate every rule of the theory
 */
record Rerun(
        List<Fact> given,
        Inference inference,
        InferenceEngine engine,
        @Nullable DirectEngine evaluator) {

    /** What is concluded from the facts as they are given. */
    Collection<? extends Fact> concluded() {
        return inference.conclusions(Conclusion.class);
    }

    /** The facts that can be supposed to be others: where there is an evaluator, those that the theory adds as well. */
    List<Fact> facts() {
        return evaluator == null ? given : inference.given();
    }

    /**
     * Verdict, trend and margins under each of several suppositions.
     *
     * @param suppositions for each, the changes that it makes, each of another fact
     */
    List<? extends Collection<? extends Fact>> answers(List<List<Change>> suppositions) {
        return evaluator != null
                ? PossibleWorlds.conclusions(evaluator, facts(), suppositions, Rerun::isAnswer, more -> {})
                : suppositions.stream()
                        .map(changes -> engine.infer(changed(changes)).conclusions(Conclusion.class))
                        .toList();
    }

    /** The verdict under each of several suppositions. */
    List<Outcome> outcomes(List<List<Change>> suppositions) {
        return answers(suppositions).stream().map(Assessor::outcome).toList();
    }

    private static boolean isAnswer(Conclusion conclusion) {
        return conclusion instanceof Verdict || conclusion instanceof Trend || conclusion instanceof Margin;
    }

    private List<Fact> changed(List<Change> changes) {
        List<Fact> others = new ArrayList<>(given);
        for (Change change : changes) {
            if (change.before() != null) {
                others.remove(change.before());
            }
            if (change.after() != null) {
                others.add(change.after());
            }
        }
        return others;
    }
}
