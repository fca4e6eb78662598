package org.endure.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.endure.backtest.CalibratedTable;
import org.endure.backtest.TruthTable;

/** Tables that R reads as they are, with the columns that its packages QCA and SetMethods give and take. */
public final class TablesForR {

    private static final int DIGITS = 6;

    private TablesForR() {}

    /**
     * The calibrated cases: a column for the name of the case, one for each condition, one for the outcome, all memberships known.
     * {@code truthTable(read.csv(file, row.names = 1), outcome = "COLLAPSE")} makes the truth table from it.
     */
    public static String calibrated(CalibratedTable table) {
        List<Object> header = new ArrayList<>(List.of("case"));
        table.conditions().forEach(each -> header.add(each.name()));
        header.add(CalibratedTable.OUTCOME);
        StringBuilder csv = new StringBuilder(line(header));
        for (CalibratedTable.Row row : table.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.id()));
            row.memberships().forEach(each -> cells.add(number(each)));
            cells.add(row.collapsed() ? 1 : 0);
            csv.append(line(cells));
        }
        return csv.toString();
    }

    /** The truth table: a column for each condition, then OUT, n, incl, PRI and cases. */
    public static String truthTable(TruthTable table) {
        List<Object> header = new ArrayList<>();
        table.conditions().forEach(each -> header.add(each.name()));
        header.addAll(List.of("OUT", "n", "incl", "PRI", "cases"));
        StringBuilder csv = new StringBuilder(line(header));
        for (TruthTable.Row row : table.rows()) {
            List<Object> cells = new ArrayList<>();
            row.present().forEach(each -> cells.add(each ? 1 : 0));
            cells.add(row.out().sign());
            cells.add(row.n());
            cells.add(number(row.inclusion()));
            cells.add(number(row.pri()));
            cells.add(String.join(",", row.cases()));
            csv.append(line(cells));
        }
        return csv.toString();
    }

    private static String line(List<Object> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\n";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
