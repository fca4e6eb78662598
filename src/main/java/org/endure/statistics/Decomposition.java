package org.endure.statistics;

import java.util.function.DoubleBinaryOperator;

/**
 * A mean score of forecasts in three parts, where score = reliability - resolution + uncertainty. Reliability is what would be gained by
 * forecasting what was observed at each level of the forecast, read off the isotonic curve; resolution is what that curve gains over the base
 * rate; uncertainty is the score of the base rate (Murphy, Journal of Applied Meteorology 12:4, 1973; Dimitriadis, Gneiting and Jordan, PNAS
 * 118:8, 2021). Less is better of score and reliability, more of resolution.
 *
 * @param score the mean score
 * @param reliability 0 or more; 0 is perfect
 * @param resolution 0 or more
 * @param uncertainty the score of the base rate
 */
public record Decomposition(double score, double reliability, double resolution, double uncertainty) {

    /** The Brier score: the mean of (forecast - outcome)². */
    public static Decomposition brier(double[] forecasts, double[] outcomes) {
        return of(forecasts, outcomes, (forecast, outcome) -> (forecast - outcome) * (forecast - outcome));
    }

    /** The log score: the mean of -ln of the probability that was given to what happened (Good, JRSS B 14:1, 1952). */
    public static Decomposition log(double[] forecasts, double[] outcomes) {
        return of(forecasts, outcomes, (forecast, outcome) -> -Math.log(outcome > 0 ? forecast : 1 - forecast));
    }

    private static Decomposition of(double[] forecasts, double[] outcomes, DoubleBinaryOperator score) {
        double[] observed = Isotonic.fit(forecasts, outcomes);
        double base = 0;
        for (double each : outcomes) {
            base += each / outcomes.length;
        }
        double own = 0;
        double recalibrated = 0;
        double level = 0;
        for (int i = 0; i < outcomes.length; i++) {
            own += score.applyAsDouble(forecasts[i], outcomes[i]);
            recalibrated += score.applyAsDouble(observed[i], outcomes[i]);
            level += score.applyAsDouble(base, outcomes[i]);
        }
        int n = outcomes.length;
        return new Decomposition(own / n, (own - recalibrated) / n, (level - recalibrated) / n, level / n);
    }
}
