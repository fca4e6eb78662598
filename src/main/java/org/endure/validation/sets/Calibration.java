package org.endure.validation.sets;

import java.util.Collection;
import org.endure.coding.RowAssessment;
import org.endure.fact.Magnitude;

/**
 * Magnitudes as memberships in a set: a fuzzy set of four values (Ragin, Redesigning Social Inquiry, 2008, chapter 2). What was not
 * found has no membership, whether it was found absent or is not known.
 */
public final class Calibration {

    /** Membership of what was not found. */
    public static final double OUT = 0;

    /** Membership from which a case is in the set rather than out of it; no case lies on it. */
    public static final double CROSSOVER = 0.5;

    private static final double SLIGHT = 0.33;
    private static final double MODERATE = 0.67;
    private static final double IN = 1;

    private Calibration() {}

    /** Membership of a magnitude: slight 0.33, more out than in; moderate 0.67, more in than out; significant 1. */
    public static double membership(Magnitude magnitude) {
        return switch (magnitude) {
            case NONE -> OUT;
            case SLIGHT -> SLIGHT;
            case MODERATE -> MODERATE;
            case SIGNIFICANT -> IN;
        };
    }

    /**
     * Membership in the union of mechanisms: the highest of them. An exact membership holds as long as the finding stands with
     * the magnitude that was coded; what an interaction changes is calibrated again.
     */
    public static double membership(RowAssessment row, Collection<String> mechanisms) {
        double highest = OUT;
        for (String each : mechanisms) {
            Magnitude found = row.findings().get(each);
            if (found != null) {
                Double exact =
                        found == row.coded().get(each) ? row.memberships().get(each) : null;
                highest = Math.max(highest, exact == null ? membership(found) : exact);
            }
        }
        return highest;
    }
}
