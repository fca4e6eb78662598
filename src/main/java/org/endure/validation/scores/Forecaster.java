package org.endure.validation.scores;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    /** The same judge under another name. */
    public Forecaster named(String other) {
        return new Forecaster(other, verdict, score, forecast);
    }

    /** The same judge with forecasts for these cases, each calibrated on the other clusters among them. */
    public Forecaster calibratedOn(List<ScoredCase> cases) {
        return forecasting(cases, RiskCalibration.forecasts(this, cases, new Clusters(cases)));
    }

    /** The same judge with these forecasts for these cases, in their order; it has none for others. */
    public Forecaster forecasting(List<ScoredCase> cases, double[] forecasts) {
        Map<ScoredCase, Double> stated = new IdentityHashMap<>();
        for (int i = 0; i < forecasts.length; i++) {
            stated.put(cases.get(i), forecasts[i]);
        }
        return new Forecaster(name, verdict, score, each -> stated.getOrDefault(each, Double.NaN));
    }
}
