package org.endure.validation.sets;

/**
 * How a condition relates to an outcome as sets, from memberships between 0 and 1. With X the condition and Y the outcome:
 *
 * <ul>
 *   <li>consistency of sufficiency: sum of min(X, Y) / sum of X; coverage of sufficiency: sum of min(X, Y) / sum of Y (Ragin,
 *       Political Analysis 14:3, 2006, 291-310)
 *   <li>PRI, proportional reduction in inconsistency: (sum of min(X, Y) - sum of min(X, Y, 1 - Y)) / (sum of X - sum of min(X, Y, 1
 *       - Y)) (Schneider and Wagemann, Set-Theoretic Methods for the Social Sciences, 2012, 237-244); where the outcome is crisp,
 *       the consistency
 *   <li>consistency of necessity: sum of min(X, Y) / sum of Y; coverage of necessity: sum of min(X, Y) / sum of X (Ragin 2006)
 *   <li>RoN, relevance of necessity: sum of (1 - X) / sum of (1 - min(X, Y)); near 0 for a condition that is present everywhere
 *       (Schneider and Wagemann 2012, 233-237)
 * </ul>
 *
 * @param cases number of cases
 * @param found cases with any membership in the condition
 * @param members cases more in the condition than out of it: X above one half
 * @param consistency consistency of sufficiency, 0 to 1; not a number if no case has any membership in the condition
 * @param coverage coverage of sufficiency, 0 to 1; not a number if no case has any in the outcome
 * @param pri proportional reduction in inconsistency, 0 to 1
 * @param relevance relevance of necessity, 0 to 1; not a number if every case is wholly in both
 */
public record SetRelation(
        int cases, int found, int members, double consistency, double coverage, double pri, double relevance) {

    /**
     * The relation of a condition to an outcome.
     *
     * @param condition memberships in the condition, 0 to 1
     * @param outcome memberships in the outcome, 0 to 1, in the same order
     */
    public static SetRelation of(double[] condition, double[] outcome) {
        if (condition.length != outcome.length) {
            throw new IllegalArgumentException(
                    "There are not as many values of the condition (%d) as of the outcome (%d)."
                            .formatted(condition.length, outcome.length));
        }
        double sumX = 0;
        double sumY = 0;
        double both = 0;
        double bothAndNot = 0;
        double notX = 0;
        double notBoth = 0;
        int found = 0;
        int members = 0;
        for (int i = 0; i < condition.length; i++) {
            double x = condition[i];
            double y = outcome[i];
            double shared = Math.min(x, y);
            sumX += x;
            sumY += y;
            both += shared;
            bothAndNot += Math.min(shared, 1 - y);
            notX += 1 - x;
            notBoth += 1 - shared;
            found += x > Calibration.OUT ? 1 : 0;
            members += x > Calibration.CROSSOVER ? 1 : 0;
        }
        return new SetRelation(
                condition.length,
                found,
                members,
                ratio(both, sumX),
                ratio(both, sumY),
                ratio(both - bothAndNot, sumX - bothAndNot),
                ratio(notX, notBoth));
    }

    /** Consistency of necessity, 0 to 1: whether the outcome comes with the condition only. */
    public double necessity() {
        return coverage;
    }

    /** Coverage of necessity, 0 to 1: how little of the condition goes without the outcome. */
    public double necessityCoverage() {
        return consistency;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
