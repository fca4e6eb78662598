package org.endure.report.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;

/** Measures with their intervals, a line for each theory, baseline or era. */
final class ScoreTable {

    /** How a risk ranks, and how far its forecasts are off. */
    static final List<Measure> RANKING =
            List.of(Measure.CONCORDANCE, Measure.AREA, Measure.AVERAGE_PRECISION, Measure.BRIER);

    /** How verdicts agree with outcomes. */
    static final List<Measure> VERDICTS =
            List.of(Measure.BALANCED_ACCURACY, Measure.MATTHEWS, Measure.KAPPA, Measure.ACCURACY);

    private static final int LEAST = 18;
    private static final int COLUMN = 25;

    private final Map<String, Map<Measure, Estimate>> rows = new LinkedHashMap<>();

    /** Adds a line. */
    ScoreTable add(String name, Map<Measure, Estimate> measures) {
        rows.put(Escapes.visible(name), measures);
        return this;
    }

    /** The table with a column for each of these measures. */
    String text(List<Measure> columns) {
        int first = 1 + rows.keySet().stream().mapToInt(TextWidth::of).max().orElse(0);
        StringBuilder text = new StringBuilder(" ".repeat(Math.max(LEAST, first)));
        columns.forEach(each -> text.append(cell(each.title())));
        rows.forEach((name, measures) -> {
            end(text);
            text.append(TextWidth.padded(name, Math.max(LEAST, first)));
            columns.forEach(each -> text.append(cell(MeasureText.text(Objects.requireNonNull(measures.get(each))))));
        });
        end(text);
        return text.toString();
    }

    private static String cell(String text) {
        return TextWidth.padded(text, COLUMN - 1) + " ";
    }

    private static void end(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }
}
