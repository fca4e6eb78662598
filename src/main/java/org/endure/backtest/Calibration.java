package org.endure.backtest;

import java.util.Collection;
import java.util.Map;
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

    /** Membership in the union of mechanisms: the highest of them. */
    public static double membership(Map<String, Magnitude> findings, Collection<String> mechanisms) {
        double highest = OUT;
        for (String each : mechanisms) {
            Magnitude magnitude = findings.get(each);
            highest = magnitude == null ? highest : Math.max(highest, membership(magnitude));
        }
        return highest;
    }
}
