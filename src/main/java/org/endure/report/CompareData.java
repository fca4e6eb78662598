package org.endure.report;

import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.endure.comparison.AnswerDifference;
import org.endure.comparison.TheoryComparison;
import org.endure.diagnostic.Escapes;
import org.endure.fact.PredictionStatus;
import org.endure.fact.Trend;
import org.endure.theory.Theory;

/** What several theories say on several cases, for other programs. */
public final class CompareData {

    private CompareData() {}

    private static final Object[] COLUMNS = {
        "case", "factSet", "theory", "verdict", "trend", "magnitude", "rules", "findings", "met", "failed", "open"
    };

    /** One line for each case and theory. */
    public static String csv(TheoryComparison comparison) {
        StringBuilder lines = new StringBuilder(line(COLUMNS));
        comparison.rows().forEach(row -> row.cells().forEach(cell -> lines.append(line(row, cell))));
        return lines.toString();
    }

    private static String line(TheoryComparison.Row row, TheoryComparison.Cell cell) {
        AnswerDifference difference = cell.difference();
        return line(
                Escapes.visible(name(row)),
                Escapes.visible(row.factSet()),
                Escapes.visible(cell.theory()),
                cell.outcome(),
                cell.trend().tendency(),
                magnitude(cell.trend()),
                difference == null ? "" : String.join("; ", DifferenceText.ruleCodes(difference.rules())),
                String.join(
                        "; ",
                        DifferenceText.findingCodes(difference == null ? cell.findings() : difference.findings())),
                PredictionsCompared.number(cell, PredictionStatus.MET),
                PredictionsCompared.number(cell, PredictionStatus.FAILED),
                PredictionsCompared.number(cell, PredictionStatus.OPEN));
    }

    private static String line(Object... cells) {
        return CSVFormat.RFC4180.format(cells) + "\n";
    }

    /** As data. */
    public static Map<String, Object> tree(TheoryComparison comparison) {
        return JsonReport.map(
                "theories",
                comparison.theories().stream().map(Theory::name).toList(),
                "cases",
                comparison.rows().stream().map(CompareData::tree).toList());
    }

    private static Map<String, Object> tree(TheoryComparison.Row row) {
        return JsonReport.map(
                "alliance",
                row.alliance(),
                "period",
                row.period(),
                "factSet",
                row.factSet(),
                "answers",
                row.cells().stream()
                        .map(cell -> JsonReport.map(
                                "theory",
                                cell.theory(),
                                "verdict",
                                cell.outcome().name(),
                                "trend",
                                cell.trend().tendency().name(),
                                "magnitude",
                                magnitude(cell.trend()).isEmpty() ? null : magnitude(cell.trend()),
                                "difference",
                                cell.difference() == null ? null : DifferenceText.tree(cell.difference()),
                                "otherFindings",
                                cell.findings().stream()
                                        .map(DifferenceText::tree)
                                        .toList(),
                                "predictions",
                                PredictionText.tree(cell.predictions())))
                        .toList());
    }

    private static String name(TheoryComparison.Row row) {
        return row.alliance() + ", " + row.period();
    }

    private static String magnitude(Trend trend) {
        return trend.magnitude() == null ? "" : trend.magnitude().name();
    }
}
