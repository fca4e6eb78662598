package org.endure.report;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.endure.explanation.Assessment;
import org.endure.fact.Finding;

/** Findings as a table that R and spreadsheets read: one row each, over all periods assessed. */
public final class FindingTable {

    private static final Object[] COLUMNS = {
        "alliance",
        "period",
        "theory",
        "verdict",
        "robust",
        "trend",
        "trend_magnitude",
        "finding",
        "mechanism",
        "direction",
        "aspect",
        "perceiver",
        "area",
        "magnitude_before",
        "magnitude",
        "status",
        "confidence",
        "possible",
        "low_before",
        "low",
        "margin_low",
        "margin_high"
    };

    private FindingTable() {}

    /** The findings of these assessments. A period without findings has one row, with nothing after the trend. */
    public static String csv(List<Assessment> assessments) {
        StringBuilder csv = new StringBuilder(CSVFormat.RFC4180.format(COLUMNS)).append('\n');
        for (Assessment each : assessments) {
            List<Finding> findings = each.inference().conclusions(Finding.class);
            if (findings.isEmpty()) {
                row(csv, each, "", "", "", "", "", "", "", "", "", "", "", "", "");
            }
            for (Finding finding : findings) {
                row(
                        csv,
                        each,
                        finding.id(),
                        finding.mechanism(),
                        finding.direction(),
                        finding.aspect(),
                        finding.perceiver(),
                        finding.area(),
                        finding.magnitudeBefore(),
                        finding.magnitude(),
                        finding.status(),
                        finding.confidence(),
                        finding.possible(),
                        finding.lowBefore(),
                        finding.low());
            }
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, Assessment each, Object... finding) {
        Object[] row = new Object[COLUMNS.length];
        row[0] = each.heading().alliance();
        row[1] = each.heading().period();
        row[2] = each.heading().theory();
        row[3] = each.outcome();
        row[4] = each.robustness().isRobust() ? "YES" : "NO";
        row[5] = each.trend().direction();
        row[6] = each.trend().magnitude() == null ? "" : each.trend().magnitude();
        System.arraycopy(finding, 0, row, 7, finding.length);
        row[COLUMNS.length - 2] =
                each.balance() == null ? "" : each.balance().margin().low();
        row[COLUMNS.length - 1] =
                each.balance() == null ? "" : each.balance().margin().high();
        csv.append(CSVFormat.RFC4180.format(row)).append('\n');
    }
}
