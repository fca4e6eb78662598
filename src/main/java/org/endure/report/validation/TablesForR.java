package org.endure.report.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.endure.rule.RuleBase;
import org.endure.validation.sets.CalibratedTable;
import org.endure.validation.sets.ConditionScore;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.SetCondition;
import org.endure.validation.sets.TruthTable;

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

    /**
     * The parameters of fit of all mechanisms, combinations and rules: one a row, with the column names of SetMethods's function QCAfit,
     * the unique coverage as QCA names it, and the base rate with what the consistency lies above it. What has no value is NA.
     */
    public static String fit(RuleBase theory, SetAnalysis sets) {
        Map<String, String> names = CalibratedTable.names(theory);
        StringBuilder csv = new StringBuilder(line(List.of(
                "kind",
                "condition",
                "outcome",
                "found",
                "n",
                "clusters",
                "Cons.Suf",
                "Cov.Suf",
                "covU",
                "PRI",
                "Cons.Nec",
                "Cov.Nec",
                "RoN",
                "base",
                "above",
                "above.low",
                "above.high",
                "support")));
        Stream.of(sets.mechanisms(), sets.combinations(), sets.rules())
                .flatMap(List::stream)
                .forEach(each -> csv.append(line(fit(names, each))));
        return csv.toString();
    }

    private static List<Object> fit(Map<String, String> names, ConditionScore each) {
        boolean rule = each.condition().kind() == SetCondition.Kind.RULE;
        List<Object> cells = new ArrayList<>(List.of(
                each.condition().kind().name().toLowerCase(Locale.ROOT),
                each.condition().parts().stream()
                        .map(part -> rule ? part : names.getOrDefault(part, part))
                        .collect(Collectors.joining("*")),
                each.condition().outcome().name(),
                each.relation().found(),
                each.relation().members(),
                each.clusters()));
        DoubleStream.of(
                        each.relation().consistency(),
                        each.relation().coverage(),
                        each.uniqueCoverage(),
                        each.relation().pri(),
                        each.relation().necessity(),
                        each.relation().necessityCoverage(),
                        each.relation().relevance(),
                        each.baseRate(),
                        each.aboveBase().value(),
                        each.aboveBase().low(),
                        each.aboveBase().high())
                .forEach(value -> cells.add(Double.isNaN(value) ? "NA" : number(value)));
        cells.add(each.support().name());
        return cells;
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
