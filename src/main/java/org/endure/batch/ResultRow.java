package org.endure.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.coding.Coding;
import org.endure.coding.RowAssessment;
import org.endure.fact.Magnitude;

/**
 * What is written of a row, whoever writes it, on one machine or many: the columns of the key as they are in the table, then what the theory
 * concludes. All is text but the risk. An empty text means that there is none; a format that knows missing values has one there.
 */
public final class ResultRow {

    /** The column of the risk, the only one that holds whole numbers. */
    public static final String RISK = "risk";

    private static final List<String> CONCLUSIONS = List.of("verdict", "trend", "trend_magnitude", RISK, "findings");

    private ResultRow() {}

    /** Names of the columns for a coding, in order. */
    public static List<String> columns(Coding coding) {
        List<String> columns = new ArrayList<>(coding.key());
        columns.addAll(CONCLUSIONS);
        return List.copyOf(columns);
    }

    /** How many of such columns are those of the key; they come first. */
    static int keySize(List<String> columns) {
        return Math.max(0, columns.size() - CONCLUSIONS.size());
    }

    /** The texts of a row, in the order of the columns. */
    public static List<String> cells(RowAssessment assessment) {
        Magnitude magnitude = assessment.trendMagnitude();
        List<String> cells = new ArrayList<>(assessment.key());
        cells.add(assessment.verdict().name());
        cells.add(assessment.trend().name());
        cells.add(magnitude == null ? "" : magnitude.name());
        cells.add(assessment.risk() == null ? "" : assessment.risk().toString());
        cells.add(findings(assessment.findings()));
        return cells;
    }

    private static String findings(Map<String, Magnitude> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach((code, strength) ->
                text.append(text.isEmpty() ? "" : " ").append(code).append('=').append(strength));
        return text.toString();
    }
}
