package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.endure.backtest.History;
import org.endure.backtest.MechanismScore;
import org.endure.backtest.TruthTable;
import org.endure.rulebase.RuleBase;

/** A truth table with the columns of R's package QCA: conditions, OUT, n, incl, PRI, cases. */
public final class TruthTableText {

    private static final double CUT_OFF = 0.8;

    private TruthTableText() {}

    /** The truth table of the mechanisms that occur in these cases, with collapse as the outcome. */
    public static String csv(RuleBase theory, History history) {
        List<String> conditions = MechanismScore.of(theory, history.cases()).stream()
                .map(MechanismScore::code)
                .toList();
        TruthTable table = TruthTable.of(history.cases(), conditions, CUT_OFF, 1);
        List<Object> header = new ArrayList<>(table.conditions());
        header.addAll(List.of("OUT", "n", "incl", "PRI", "cases"));
        StringBuilder csv = new StringBuilder(CSVFormat.RFC4180.format(header.toArray())).append('\n');
        for (TruthTable.Row row : table.rows()) {
            List<Object> cells = new ArrayList<>();
            row.present().forEach(each -> cells.add(each ? 1 : 0));
            cells.add(row.out().sign());
            cells.add(row.n());
            cells.add(String.format(Locale.ROOT, "%.3f", row.inclusion()));
            cells.add(String.format(Locale.ROOT, "%.3f", row.pri()));
            cells.add(String.join(",", row.cases()));
            csv.append(CSVFormat.RFC4180.format(cells.toArray())).append('\n');
        }
        return csv.toString();
    }
}
