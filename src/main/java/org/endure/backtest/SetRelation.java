package org.endure.backtest;

/**
 * How a condition relates to an outcome as sets, from memberships between 0 and 1 (Ragin, Redesigning Social Inquiry, 2008;
 * Schneider and Wagemann, Set-Theoretic Methods for the Social Sciences, 2012). With X the condition and Y the outcome:
 *
 * <ul>
 *   <li>consistency of sufficiency: sum of min(X, Y) / sum of X
 *   <li>coverage of sufficiency: sum of min(X, Y) / sum of Y
 *   <li>PRI: (sum of min(X, Y) - sum of min(X, Y, 1 - Y)) / (sum of X - sum of min(X, Y, 1 - Y))
 *   <li>consistency of necessity: sum of min(X, Y) / sum of Y; coverage of necessity: sum of min(X, Y) / sum of X
 *   <li>relevance of necessity: sum of (1 - X) / sum of (1 - min(X, Y))
 * </ul>
 *
 * @param cases number of cases
 * @param members cases with any membership in the condition
 * @param consistency consistency of sufficiency, 0 to 1; not a number if no case is in the condition
 * @param coverage coverage of sufficiency, 0 to 1; also the consistency of necessity
 * @param pri proportional reduction in inconsistency, at most 1
 * @param relevance relevance of necessity, 0 to 1
 */
public record SetRelation(int cases, int members, double consistency, double coverage, double pri, double relevance) {

    /**
     * The relation of a condition to an outcome.
     *
     * @param condition memberships in the condition, 0 to 1
     * @param outcome memberships in the outcome, 0 to 1, in the same order
     */
    public static SetRelation of(double[] condition, double[] outcome) {
        if (condition.length != outcome.length) {
            throw new IllegalArgumentException("There are %d cases of the condition and %d of the outcome."
                    .formatted(condition.length, outcome.length));
        }
        double sumX = 0;
        double sumY = 0;
        double both = 0;
        double bothAndNot = 0;
        double notX = 0;
        double notBoth = 0;
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
            members += x > 0 ? 1 : 0;
        }
        return new SetRelation(
                condition.length,
                members,
                ratio(both, sumX),
                ratio(both, sumY),
                ratio(both - bothAndNot, sumX - bothAndNot),
                ratio(notX, notBoth));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
