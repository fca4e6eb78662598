package org.endure.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.coding.RowAssessment;
import org.endure.fact.Direction;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.RuleBase;
import org.endure.validation.scores.ScoredCase;
import org.jspecify.annotations.Nullable;

/** Few cases of a synthetic theory, so few that a hand can compute what comes of them. */
public final class HandMade {

    private HandMade() {}

    /** A theory of the mechanisms A.a and A.b, which cause collapse, and E, which causes endurance. */
    public static RuleBase theory() {
        return new RuleBase(
                "synthetic",
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new MechanismDefinition("A.a", "The first cause", Direction.COLLAPSE, true),
                        new MechanismDefinition("A.b", "The second cause", Direction.COLLAPSE, true),
                        new MechanismDefinition("E", "The third cause", Direction.ENDURANCE, true)),
                "0");
    }

    /** Six cases, three of which collapsed. */
    public static List<ScoredCase> cases() {
        return List.of(
                scored("c1", "A.a=3 A.b=2", true),
                scored("c2", "A.a=2 E=1", true),
                scored("c3", "A.a=1 E=3", false),
                scored("c4", "A.a=2 E=2", false),
                scored("c5", "", true),
                scored("c6", "E=3", false));
    }

    /** A case of its own cluster, without a year. */
    public static ScoredCase scored(String id, String findings, boolean collapsed) {
        return scored(id, id, null, findings, collapsed);
    }

    /** A case; findings are codes with points from 1, slight, to 3, significant. */
    public static ScoredCase scored(
            String id, String cluster, @Nullable Integer year, String findings, boolean collapsed) {
        Map<String, Magnitude> found = new LinkedHashMap<>();
        for (String each : findings.isEmpty() ? new String[0] : findings.split(" ")) {
            String[] parts = each.split("=");
            found.put(
                    parts[0],
                    List.of(Magnitude.SLIGHT, Magnitude.MODERATE, Magnitude.SIGNIFICANT)
                            .get(Integer.parseInt(parts[1]) - 1));
        }
        RowAssessment assessment = new RowAssessment(
                List.of(id), Outcome.ENDURANCE, Tendency.UNCHANGED, null, null, found, found, List.of());
        return new ScoredCase(assessment, cluster, year, collapsed);
    }
}
