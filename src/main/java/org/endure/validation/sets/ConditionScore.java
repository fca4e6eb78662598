package org.endure.validation.sets;

import java.util.List;
import org.endure.statistics.Estimate;

/**
 * How a condition relates to the outcome that the theory expects of it.
 *
 * @param condition the condition
 * @param relation consistency, coverage, PRI and relevance of necessity
 * @param clusters clusters, such as alliances, with a case that has any membership in the condition
 * @param baseRate how frequent the outcome would be among these cases if the condition had nothing to do with it, 0 to 1; see
 *     {@link SetAnalysis#sameYears}
 * @param aboveBase consistency less base rate, -1 to 1, with its interval over resampled clusters; no interval if there are too few
 *     clusters for one
 * @param uniqueCoverage part of the coverage that no other mechanism, or no other coding rule, toward the same outcome has,
 *     0 to 1 (Ragin 2006); not a number for combinations and for rules that build on other rules, which overlap by construction
 * @param typical cases in the condition and in the outcome, the most typical first: those that show how the one leads to the other
 * @param deviant cases in the condition but not in the outcome, deviant in consistency
 * @param uncovered cases in the outcome but not in the condition, deviant in coverage
 */
public record ConditionScore(
        SetCondition condition,
        SetRelation relation,
        int clusters,
        double baseRate,
        Estimate aboveBase,
        double uniqueCoverage,
        Cases typical,
        Cases deviant,
        Cases uncovered) {

    /** Clusters with a member below which an interval over resampled clusters would claim more than it knows. */
    public static final int FEWEST_CLUSTERS = 5;

    /** Rounding of sums must decide nothing. */
    private static final double ROUNDING = 1e-9;

    /** What the cases say of the claim that the condition leads to the outcome. */
    public enum Support {
        /** The outcome is more frequent with the condition than the base rate: the whole interval lies above zero. */
        SUPPORTED,
        /** The outcome is less frequent with the condition than the base rate: the whole interval lies below zero. */
        CONTRADICTED,
        /** Chance may have made the difference. */
        OPEN,
        /** Fewer than five clusters have the condition. */
        TOO_FEW,
        /** The theory expects no outcome of it. */
        NO_CLAIM
    }

    /**
     * Cases of one kind (Schneider and Rohlfing, Sociological Methods and Research 42:4, 2013, 559-597).
     *
     * @param count how many there are
     * @param first ids of the first of them, at most five
     */
    public record Cases(int count, List<String> first) {

        /** Cases of one kind. */
        public Cases {
            first = List.copyOf(first);
        }
    }

    /** What the cases say of it. */
    public Support support() {
        if (!condition.expected()) {
            return Support.NO_CLAIM;
        } else if (clusters < FEWEST_CLUSTERS) {
            return Support.TOO_FEW;
        } else if (aboveBase.low() > ROUNDING) {
            return Support.SUPPORTED;
        }
        return aboveBase.high() < -ROUNDING ? Support.CONTRADICTED : Support.OPEN;
    }
}
