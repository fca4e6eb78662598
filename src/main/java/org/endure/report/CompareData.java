package org.endure.report;

import java.util.Map;
import org.endure.comparison.AnswerDifference;
import org.endure.comparison.TheoryComparison;
import org.endure.diagnostic.Escapes;
import org.endure.fact.PredictionStatus;
import org.endure.fact.Trend;
import org.endure.theory.Theory;

/** What several theories say on several cases, for other programs. */
public final class CompareData {

    private CompareData() {}

    /** One line for each case and theory. */
    public static String csv(TheoryComparison comparison) {
        StringBuilder lines =
                new StringBuilder("case,factSet,theory,verdict,trend,magnitude,rules,findings,met,failed,open\n");
        for (TheoryComparison.Row row : comparison.rows()) {
            for (TheoryComparison.Cell cell : row.cells()) {
                AnswerDifference difference = cell.difference();
                lines.append(String.join(
                                ",",
                                quoted(name(row)),
                                quoted(row.factSet()),
                                quoted(cell.theory()),
                                cell.outcome().name(),
                                cell.trend().tendency().name(),
                                magnitude(cell.trend()),
                                quoted(
                                        difference == null
                                                ? ""
                                                : String.join("; ", DifferenceText.ruleCodes(difference.rules()))),
                                quoted(String.join(
                                        "; ",
                                        DifferenceText.findingCodes(
                                                difference == null ? cell.findings() : difference.findings()))),
                                Long.toString(PredictionsCompared.number(cell, PredictionStatus.MET)),
                                Long.toString(PredictionsCompared.number(cell, PredictionStatus.FAILED)),
                                Long.toString(PredictionsCompared.number(cell, PredictionStatus.OPEN))))
                        .append('\n');
            }
        }
        return lines.toString();
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

    private static String quoted(String text) {
        return '"' + Escapes.visible(text).replace("\"", "\"\"") + '"';
    }
}
