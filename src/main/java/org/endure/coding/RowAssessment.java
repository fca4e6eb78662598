package org.endure.coding;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.jspecify.annotations.Nullable;

/**
 * What a theory says of one row.
 *
 * @param key the texts of the key columns, in order
 * @param verdict the verdict
 * @param trend the trend
 * @param trendMagnitude its magnitude; null if there is none
 * @param risk the ordinal score of risk; null if the theory concludes none
 * @param coded the mechanisms as the coding rules read them, each at its strongest, by code
 * @param findings the mechanisms that stand after interactions, each at its strongest, by code
 * @param firedRules ids of the rules that fired, of coding and theory; empty if they were not asked for
 * @param memberships exact memberships of coded mechanisms in their sets, by code, where a fuzzy set gives them
 */
public record RowAssessment(
        List<String> key,
        Outcome verdict,
        Tendency trend,
        @Nullable Magnitude trendMagnitude,
        @Nullable Integer risk,
        Map<String, Magnitude> coded,
        Map<String, Magnitude> findings,
        List<String> firedRules,
        Map<String, Double> memberships)
        implements Serializable {

    /** What a theory says of a row of which no exact memberships are known. */
    public RowAssessment(
            List<String> key,
            Outcome verdict,
            Tendency trend,
            @Nullable Magnitude trendMagnitude,
            @Nullable Integer risk,
            Map<String, Magnitude> coded,
            Map<String, Magnitude> findings,
            List<String> firedRules) {
        this(key, verdict, trend, trendMagnitude, risk, coded, findings, firedRules, Map.of());
    }

    /** What a theory says of one row. */
    public RowAssessment {
        key = List.copyOf(key);
        coded = java.util.Collections.unmodifiableMap(new TreeMap<>(coded));
        findings = java.util.Collections.unmodifiableMap(new TreeMap<>(findings));
        firedRules = List.copyOf(firedRules);
        memberships = Map.copyOf(memberships);
    }

    /** The same with the rules that fired. */
    RowAssessment withRules(List<String> rules) {
        return new RowAssessment(key, verdict, trend, trendMagnitude, risk, coded, findings, rules, memberships);
    }

    /** The same with exact memberships. */
    public RowAssessment withMemberships(Map<String, Double> exact) {
        return new RowAssessment(key, verdict, trend, trendMagnitude, risk, coded, findings, firedRules, exact);
    }

    /** The key as one text: its parts joined by a slash. */
    public String id() {
        return String.join("/", key);
    }
}
