package org.endure.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.endure.ShippedTheory;
import org.endure.coding.RowAssessment;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.validation.scores.ScoredCase;
import org.jspecify.annotations.Nullable;

/** Synthetic cases with verdicts, risks and outcomes. */
public final class MadeCases {

    private MadeCases() {}

    /** A case of a cluster. */
    public static ScoredCase of(String cluster, int year, Outcome verdict, @Nullable Integer risk, boolean collapsed) {
        RowAssessment assessment = new RowAssessment(
                List.of(cluster, String.valueOf(year)),
                verdict,
                Tendency.NOT_COMPARED,
                null,
                risk,
                Map.of(),
                Map.of(),
                List.of());
        return new ScoredCase(assessment, cluster, year, collapsed);
    }

    /** Random cases of some clusters over some years. */
    public static List<ScoredCase> random(int cases, SplittableRandom random) {
        List<ScoredCase> made = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            made.add(of(
                    "c" + random.nextInt(12),
                    1950 + random.nextInt(6),
                    Outcome.values()[random.nextInt(Outcome.values().length)],
                    random.nextInt(5),
                    random.nextInt(3) == 0));
        }
        return made;
    }

    /** The history of a theory on these cases. */
    static History history(String theory, List<ScoredCase> cases) {
        return new History(
                "made up",
                "0".repeat(64),
                theory,
                "hash of " + theory,
                "by hand",
                List.of("cluster", "year"),
                cases,
                Map.of(),
                0,
                Map.of());
    }

    /** A theory scored on these cases. */
    public static Backtest backtest(String theory, List<ScoredCase> cases) {
        return Backtest.of(ShippedTheory.rules(), history(theory, cases));
    }
}
