package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Margin;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.stratified.Variations;
import org.endure.rule.RuleBase;
import org.jspecify.annotations.Nullable;

/** Finds what each given fact is worth: the answer and the margin that would result without it. Ready to answer repeatedly. */
public final class Worth {

    private final Judge judge;

    /**
     * Answers by a theory.
     *
     * @throws org.endure.diagnostic.InvalidInputException if a rule has conditions of a form that only the engine can evaluate
     */
    public Worth(RuleBase theory) {
        this.judge = Judge.by(theory, Set.of("Verdict", "Trend", "Margin"));
    }

    /**
     * An answer with its margin.
     *
     * @param answer verdict and trend
     * @param least the least margin that is compatible with what is known; null if the theory has no margin
     * @param most the most
     */
    public record Standing(
            Judgement answer,
            @Nullable Integer least,
            @Nullable Integer most) {

        private static Standing of(Collection<Conclusion> conclusions) {
            int[] margins = conclusions.stream()
                    .filter(Margin.class::isInstance)
                    .mapToInt(each -> ((Margin) each).margin())
                    .toArray();
            return margins.length == 0
                    ? new Standing(Judgement.of(conclusions), null, null)
                    : new Standing(
                            Judgement.of(conclusions),
                            IntStream.of(margins).min().getAsInt(),
                            IntStream.of(margins).max().getAsInt());
        }
    }

    /**
     * What follows without one fact.
     *
     * @param fact the fact left out
     * @param without the answer then
     */
    public record Without(Observation fact, Standing without) {}

    /**
     * What all facts are worth.
     *
     * @param now the answer with all of them
     * @param facts the answers without each fact of the judged period, in the order given
     */
    public record All(Standing now, List<Without> facts) {

        /** What all facts are worth. */
        public All {
            facts = List.copyOf(facts);
        }

        /** The facts without any one of which the verdict would be another. */
        public List<Without> decisive() {
            return facts.stream()
                    .filter(each ->
                            each.without().answer().outcome() != now.answer().outcome())
                    .toList();
        }
    }

    /** What each of these facts is worth, those of a baseline left out. */
    public All of(Collection<? extends Fact> facts) {
        Variations variations = judge.variations(facts);
        List<Conclusion> answers =
                variations.conclusions().stream().filter(Worth::counts).toList();
        Standing now = Standing.of(answers);
        return new All(
                now,
                facts.stream()
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .filter(each -> each.period() == Period.CURRENT)
                        .parallel()
                        .map(each -> new Without(each, without(each, variations, answers, now)))
                        .toList());
    }

    private static Standing without(Fact fact, Variations variations, List<Conclusion> answers, Standing now) {
        Variations.Difference difference = variations.difference(List.of(new Variations.Change(fact, null)));
        List<Conclusion> gained =
                difference.gained().stream().filter(Worth::counts).toList();
        List<Conclusion> others = new ArrayList<>(answers);
        return others.removeAll(difference.lost()) | others.addAll(gained) ? Standing.of(others) : now;
    }

    private static boolean counts(Conclusion conclusion) {
        return conclusion instanceof Verdict || conclusion instanceof Trend || conclusion instanceof Margin;
    }
}
