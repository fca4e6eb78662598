package org.endure.validation.sets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All combinations of conditions that occur, with what came of them (Ragin, Redesigning Social Inquiry, 2008, chapter 7; Schneider
 * and Wagemann 2012, chapter 7), as the function truthTable of R's package QCA makes it (Dusa, QCA with R, 2019). A case belongs to the
 * one combination, or corner, in which its membership is above one half; with X its membership in the corner, that is the lowest
 * of its memberships in the conditions that are present and in the complements of those that are absent, and Y its membership in
 * the outcome, consistency and PRI are those of {@link SetRelation}, over all cases.
 *
 * @param conditions the conditions
 * @param cuts what counts as enough
 * @param rows the combinations, the most frequent first; combinations without a case are left out
 */
public record TruthTable(List<CalibratedTable.Column> conditions, Cuts cuts, List<Row> rows) {

    /** What came of a combination. */
    public enum Out {
        /** The outcome. */
        ONE("1"),
        /** Not the outcome. */
        ZERO("0"),
        /** Too contradictory to say. */
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
     * What counts as enough, as QCA's arguments incl.cut and n.cut.
     *
     * @param inclusion consistency from which a combination leads to the outcome, 0 to 1
     * @param exclusion consistency below which it leads to its absence, 0 to 1 and not above the other; between the two it is
     *     contradictory
     * @param cases number of cases below which nothing is said
     */
    public record Cuts(double inclusion, double exclusion, int cases) {

        /** Leads to the outcome from 0.8, to its absence below one half, and every combination with a case counts. */
        public static final Cuts DEFAULT = new Cuts(0.8, 0.5, 1);

        /** Rounding of sums must decide nothing. */
        private static final double ROUNDING = 1e-9;

        Out out(double consistency, int n) {
            if (n < cases) {
                return Out.REMAINDER;
            } else if (consistency >= inclusion - ROUNDING) {
                return Out.ONE;
            }
            return consistency >= exclusion - ROUNDING ? Out.CONTRADICTION : Out.ZERO;
        }
    }

    /**
     * A combination.
     *
     * @param number its number among all combinations that can be, from 1, counted as a binary number; as QCA numbers them
     * @param present for each condition, whether it is present
     * @param out what came of it
     * @param n number of cases that belong to it
     * @param inclusion consistency of the combination with the outcome, 0 to 1
     * @param pri proportional reduction in inconsistency; equal to the inclusion, since the outcome is crisp
     * @param cases names of its cases, in their order
     */
    public record Row(
            String number, List<Boolean> present, Out out, int n, double inclusion, double pri, List<String> cases) {

        /** A combination. */
        public Row {
            present = List.copyOf(present);
            cases = List.copyOf(cases);
        }
    }

    /** Cases of equal memberships, and how many of them have the outcome. */
    private static final class Alike {
        private int cases;
        private int collapses;
    }

    /** A truth table. */
    public TruthTable {
        conditions = List.copyOf(conditions);
        rows = List.copyOf(rows);
    }

    /** The truth table of cases, with COLLAPSE as the outcome. */
    public static TruthTable of(CalibratedTable table, Cuts cuts) {
        Map<List<Double>, Alike> alike = new LinkedHashMap<>();
        Map<List<Boolean>, List<String>> corners = new LinkedHashMap<>();
        for (CalibratedTable.Row each : table.rows()) {
            Alike group = alike.computeIfAbsent(each.memberships(), any -> new Alike());
            group.cases++;
            group.collapses += each.collapsed() ? 1 : 0;
            corners.computeIfAbsent(corner(each), any -> new ArrayList<>()).add(each.id());
        }
        List<Row> rows = new ArrayList<>();
        corners.forEach((corner, cases) -> rows.add(row(corner, cases, alike, cuts)));
        rows.sort(Comparator.comparingInt(Row::n)
                .reversed()
                .thenComparing(row -> row.present().toString()));
        return new TruthTable(table.conditions(), cuts, rows);
    }

    private static List<Boolean> corner(CalibratedTable.Row row) {
        return row.memberships().stream()
                .map(each -> each > Calibration.CROSSOVER)
                .toList();
    }

    private static Row row(List<Boolean> corner, List<String> cases, Map<List<Double>, Alike> alike, Cuts cuts) {
        double sum = 0;
        double both = 0;
        for (Map.Entry<List<Double>, Alike> each : alike.entrySet()) {
            double membership = membership(corner, each.getKey());
            sum += membership * each.getValue().cases;
            both += membership * each.getValue().collapses;
        }
        double inclusion = both / sum;
        return new Row(
                number(corner), corner, cuts.out(inclusion, cases.size()), cases.size(), inclusion, inclusion, cases);
    }

    private static double membership(List<Boolean> corner, List<Double> memberships) {
        double lowest = 1;
        for (int i = 0; i < corner.size(); i++) {
            double each = memberships.get(i);
            lowest = Math.min(lowest, corner.get(i) ? each : 1 - each);
        }
        return lowest;
    }

    private static String number(List<Boolean> corner) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (boolean present : corner) {
            number = number.shiftLeft(1).add(present ? java.math.BigInteger.ONE : java.math.BigInteger.ZERO);
        }
        return number.add(java.math.BigInteger.ONE).toString();
    }
}
