package org.endure.report.validation;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.endure.diagnostic.TextWidth;
import org.endure.report.Wrap;
import org.endure.validation.sets.TruthTable;

/** The most frequent rows of a truth table, as QCA prints them. */
final class TruthTableText {

    private static final int ROWS = 8;
    private static final int CASES = 3;

    private TruthTableText() {}

    static String text(TruthTable table) {
        int width = table.conditions().size();
        if (width == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n").append(Wrap.text(head(table, width), 118, "", "  "));
        table.conditions().forEach(each -> text.append(each.name()).append(' '));
        text.append("OUT     n  incl   PRI  cases\n");
        table.rows().stream().limit(ROWS).forEach(row -> text.append(line(table, row)));
        if (table.rows().size() > ROWS) {
            text.append("… and %d more; --truth-table FILE writes all, --conditions chooses others\n"
                    .formatted(table.rows().size() - ROWS));
        }
        return text.toString();
    }

    private static String head(TruthTable table, int width) {
        int occurring = table.rows().size();
        long single = table.rows().stream().filter(each -> each.n() == 1).count();
        String outs = List.of(TruthTable.Out.values()).stream()
                .map(out -> out.sign() + " in "
                        + table.rows().stream()
                                .filter(each -> each.out() == out)
                                .count())
                .collect(Collectors.joining(", "));
        String head =
                "Truth table for COLLAPSE with %d condition%s, cut-offs %s and %s: %d of %s combinations occur, %d of them in a single case; OUT is %s."
                        .formatted(
                                width,
                                width == 1 ? "" : "s",
                                table.cuts().inclusion(),
                                table.cuts().exclusion(),
                                occurring,
                                BigInteger.TWO.pow(width),
                                single,
                                outs);
        return 2 * single > occurring && width > 1
                ? head + " Most combinations are a single case: with fewer --conditions more can be said."
                : head;
    }

    private static String line(TruthTable table, TruthTable.Row row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.present().size(); i++) {
            String name = table.conditions().get(i).name();
            line.append(row.present().get(i) ? "1" : "0").append(" ".repeat(TextWidth.of(name)));
        }
        return line
                + "%-3s %5d %5s %5s  %s%n"
                        .formatted(
                                row.out().sign(),
                                row.n(),
                                MeasureText.text(row.inclusion()),
                                MeasureText.text(row.pri()),
                                SetReport.some(row.cases().size(), row.cases(), CASES));
    }
}
