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
import org.endure.inference.InferenceEngine;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.Variations;
import org.jspecify.annotations.Nullable;

/** What follows from facts, and what the verdict would be if some of them were others. */
interface Rerun {

    /** The facts as they are given. */
    List<Fact> given();

    /** What is concluded from them. */
    Collection<? extends Fact> concluded();

    /** Verdict, trend and margins after these changes, each of another fact. */
    Collection<? extends Fact> answers(List<Variations.Change> changes);

    /** The verdict after these changes, each of another fact. */
    default Outcome outcome(List<Variations.Change> changes) {
        return Assessor.outcome(answers(changes));
    }

    private static boolean isAnswer(Conclusion conclusion) {
        return conclusion instanceof Verdict || conclusion instanceof Trend || conclusion instanceof Margin;
    }

    /** By the evaluator, which is quicker, if there is one. */
    static Rerun of(InferenceEngine engine, @Nullable DirectEngine evaluator, List<Fact> given) {
        return evaluator != null
                ? new Varied(given, new Variations(evaluator, given))
                : new Repeated(given, engine, engine.infer(given).conclusions(Conclusion.class));
    }

    /** By evaluating only what a change concerns. */
    record Varied(List<Fact> given, Variations variations, List<Conclusion> now) implements Rerun {

        Varied(List<Fact> given, Variations variations) {
            this(
                    given,
                    variations,
                    variations.conclusions().stream().filter(Rerun::isAnswer).toList());
        }

        @Override
        public Collection<? extends Fact> concluded() {
            return variations.conclusions();
        }

        @Override
        public Collection<? extends Fact> answers(List<Variations.Change> changes) {
            Variations.Difference difference = variations.difference(changes);
            List<Conclusion> answers = new ArrayList<>(now);
            answers.removeAll(difference.lost());
            difference.gained().stream().filter(Rerun::isAnswer).forEach(answers::add);
            return answers;
        }
    }

    /** By inferring again from scratch. */
    record Repeated(List<Fact> given, InferenceEngine engine, Collection<? extends Fact> concluded) implements Rerun {

        @Override
        public Collection<? extends Fact> answers(List<Variations.Change> changes) {
            List<Fact> others = new ArrayList<>(given);
            for (Variations.Change change : changes) {
                if (change.before() != null) {
                    others.remove(change.before());
                }
                if (change.after() != null) {
                    others.add(change.after());
                }
            }
            return engine.infer(others).conclusions(Conclusion.class);
        }
    }
}
