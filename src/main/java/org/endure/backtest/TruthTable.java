package org.endure.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All combinations of conditions that occur, with what came of them (Ragin, The Comparative Method, 1987; Schneider and
 * Wagemann 2012, chapter 7).
 *
 * @param conditions names of the conditions, such as mechanisms
 * @param rows the combinations, the most frequent first
 */
public record TruthTable(List<String> conditions, List<Row> rows) {

    /** What came of a combination. */
    public enum Out {
        /** The outcome: consistency at or above the cut-off. */
        ONE("1"),
        /** Not the outcome. */
        ZERO("0"),
        /** Too contradictory to say: consistency at one half or above, but below the cut-off. */
        CONTRADICTION("C"),
        /** Too few cases to say. */
        REMAINDER("?");

        private final String sign;

        Out(String sign) {
            this.sign = sign;
        }

        /** As QCA writes it. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A combination.
     *
     * @param present for each condition, whether it is present
     * @param out what came of it
     * @param n number of cases
     * @param inclusion consistency: share of the cases that had the outcome, 0 to 1
     * @param pri proportional reduction in inconsistency; for crisp sets equal to the inclusion
     * @param cases names of the cases, at most ten, the rest counted
     */
    public record Row(List<Boolean> present, Out out, int n, double inclusion, double pri, List<String> cases) {

        /** A combination. */
        public Row {
            present = List.copyOf(present);
            cases = List.copyOf(cases);
        }
    }

    private static final int SHOWN = 10;
    private static final double EVEN = 0.5;

    /** A truth table. */
    public TruthTable {
        conditions = List.copyOf(conditions);
        rows = List.copyOf(rows);
    }

    /**
     * The truth table of mechanisms that stand after interactions, at any magnitude, with collapse as the outcome.
     *
     * @param cutOff consistency from which a combination counts as leading to the outcome, such as 0.8
     * @param fewest cases below which nothing is said of a combination
     */
    public static TruthTable of(List<ScoredCase> cases, List<String> conditions, double cutOff, int fewest) {
        Map<List<Boolean>, List<ScoredCase>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (ScoredCase each : cases) {
            List<Boolean> present = conditions.stream()
                    .map(code -> each.assessment().findings().containsKey(code))
                    .toList();
            groups.computeIfAbsent(present, any -> new ArrayList<>()).add(each);
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((present, group) -> {
            double inclusion =
                    (double) group.stream().filter(ScoredCase::collapsed).count() / group.size();
            rows.add(new Row(
                    present,
                    out(inclusion, group.size(), cutOff, fewest),
                    group.size(),
                    inclusion,
                    inclusion,
                    group.stream()
                            .limit(SHOWN)
                            .map(each -> each.assessment().id())
                            .toList()));
        });
        rows.sort(Comparator.comparingInt(Row::n)
                .reversed()
                .thenComparing(row -> row.present().toString()));
        return new TruthTable(conditions, rows);
    }

    private static Out out(double inclusion, int n, double cutOff, int fewest) {
        if (n < fewest) {
            return Out.REMAINDER;
        } else if (inclusion >= cutOff) {
            return Out.ONE;
        }
        return inclusion >= EVEN ? Out.CONTRADICTION : Out.ZERO;
    }
}
