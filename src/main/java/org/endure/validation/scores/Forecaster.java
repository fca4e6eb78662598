package org.endure.validation.scores;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.endure.fact.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A way to judge a case: a theory, or a baseline.
 *
 * @param name the theory, or the baseline
 * @param verdict its verdict
 * @param score a score whose order alone matters; higher is riskier
 * @param forecast the probability of collapse that it states, 0 to 1; null if it states none, so that its score is calibrated
 */
public record Forecaster(
        String name,
        Function<ScoredCase, Outcome> verdict,
        ToDoubleFunction<ScoredCase> score,
        @Nullable ToDoubleFunction<ScoredCase> forecast) {

    /** A way to judge that states no probability. */
    public Forecaster(String name, Function<ScoredCase, Outcome> verdict, ToDoubleFunction<ScoredCase> score) {
        this(name, verdict, score, null);
    }
}
