package org.endure.statistics;

import java.util.Arrays;

/**
 * Logistic regression with a ridge: maximum likelihood, less half the ridge times the squared coefficients, by Newton's method (le Cessie and
 * van Houwelingen, Applied Statistics 41:1, 1992). The intercept is not shrunk. Without a ridge it is that of R's {@code glm}.
 */
public final class Logit {

    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-11;
    private static final double FARTHEST = 30;

    /** Below it a step gains less than the likelihood can show. */
    private static final double SMALL = 1e-5;

    private final double[] coefficients;

    private Logit(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /** Trials with the same predictors. */
    public record Trials(double[] predictors, double events, double trials) {}

    /**
     * The regression of events on predictors.
     *
     * @param rows one or more, with as many predictors each
     * @param ridge how much coefficients are shrunk, 0 or more
     */
    public static Logit fit(Iterable<Trials> rows, int predictors, double ridge) {
        double[] at = new double[predictors + 1];
        double reached = likelihood(rows, at, ridge);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = step(rows, at, ridge);
            double factor = 1;
            double[] next = moved(at, move, factor);
            double there = likelihood(rows, next, ridge);
            double size = Arrays.stream(move).map(Math::abs).max().orElse(0);
            while (!(there >= reached) && size > SMALL && factor > CLOSE) {
                factor /= 2;
                next = moved(at, move, factor);
                there = likelihood(rows, next, ridge);
            }
            if (!(there >= reached) && size > SMALL) {
                break;
            }
            at = next;
            reached = there;
            if (size * factor < CLOSE) {
                break;
            }
        }
        return new Logit(at);
    }

    /** A regression with these coefficients, the intercept first. */
    public static Logit of(double... coefficients) {
        return new Logit(coefficients.clone());
    }

    /** The coefficient of a predictor, by its number from 1; the intercept is number 0. */
    public double coefficient(int number) {
        return coefficients[number];
    }

    /** The probability of an event, 0 to 1. */
    public double probability(double... predictors) {
        return probability(sum(coefficients, predictors));
    }

    private static double probability(double sum) {
        return 1 / (1 + Math.exp(-Math.max(-FARTHEST, Math.min(FARTHEST, sum))));
    }

    private static double sum(double[] coefficients, double[] predictors) {
        double sum = coefficients[0];
        for (int i = 0; i < predictors.length; i++) {
            sum += coefficients[i + 1] * predictors[i];
        }
        return sum;
    }

    private static double[] moved(double[] from, double[] move, double factor) {
        double[] next = from.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += factor * move[i];
        }
        return next;
    }

    private static double likelihood(Iterable<Trials> rows, double[] at, double ridge) {
        double likelihood = 0;
        for (Trials row : rows) {
            double probability = probability(sum(at, row.predictors()));
            likelihood +=
                    row.events() * Math.log(probability) + (row.trials() - row.events()) * Math.log1p(-probability);
        }
        for (int i = 1; i < at.length; i++) {
            likelihood -= ridge / 2 * at[i] * at[i];
        }
        return likelihood;
    }

    /** Newton's step: the gradient, through the curvature. */
    private static double[] step(Iterable<Trials> rows, double[] at, double ridge) {
        int n = at.length;
        double[] gradient = new double[n];
        double[][] curvature = new double[n][n];
        for (Trials row : rows) {
            double probability = probability(sum(at, row.predictors()));
            double miss = row.events() - row.trials() * probability;
            double spread = row.trials() * probability * (1 - probability);
            for (int i = 0; i < n; i++) {
                double one = i == 0 ? 1 : row.predictors()[i - 1];
                if (one != 0) {
                    gradient[i] += one * miss;
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += one * spread * (j == 0 ? 1 : row.predictors()[j - 1]);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            gradient[i] -= i == 0 ? 0 : ridge * at[i];
            curvature[i][i] += (i == 0 ? 0 : ridge) + CLOSE;
        }
        return solved(curvature, gradient);
    }

    /** The solution of a symmetric positive system, of which the lower half is given, by Cholesky's decomposition. */
    private static double[] solved(double[][] lower, double[] right) {
        int n = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, CLOSE * CLOSE)) : sum / lower[j][j];
            }
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}
