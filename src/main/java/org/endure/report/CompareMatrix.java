package org.endure.report;

import java.util.List;
import org.endure.comparison.TheoryComparison;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.fact.Magnitude;
import org.endure.words.Words;

/** What theories say on cases in a table of signs: a line for each case, a column for each theory. */
final class CompareMatrix {

    private final TheoryComparison comparison;
    private final Words words;

    CompareMatrix(TheoryComparison comparison) {
        this.comparison = comparison;
        this.words = Words.of(comparison.language());
    }

    /** The matrix, in as many blocks of columns as the width asks for. */
    String text() {
        List<String> cases = comparison.rows().stream()
                .map(row -> Escapes.visible(CompareReport.name(row, words)))
                .toList();
        int first = Math.min(40, cases.stream().mapToInt(TextWidth::of).max().orElse(0));
        StringBuilder text = new StringBuilder();
        List<String> names = comparison.theories().stream()
                .map(each -> Escapes.visible(each.name()))
                .toList();
        for (int from = 0; from < names.size(); ) {
            int to = from;
            for (int width = first;
                    to < names.size() && (to == from || width + column(names, to) <= CompareReport.WIDTH);
                    to++) {
                width += column(names, to);
            }
            text.append(from == 0 ? "" : "\n").append(line("", names, from, to, first, names));
            for (int i = 0; i < cases.size(); i++) {
                List<String> cells = comparison.rows().get(i).cells().stream()
                        .map(this::sign)
                        .toList();
                text.append(line(cases.get(i), cells, from, to, first, names));
            }
            from = to;
        }
        return text.toString();
    }

    private static int column(List<String> names, int index) {
        return 2 + Math.max(16, TextWidth.of(names.get(index)));
    }

    private static String line(String start, List<String> cells, int from, int to, int first, List<String> names) {
        StringBuilder line = new StringBuilder(TextWidth.fitted(start, first));
        for (int i = from; i < to; i++) {
            line.append("  ").append(TextWidth.fitted(cells.get(i), column(names, i) - 2));
        }
        return line.toString().stripTrailing() + "\n";
    }

    /** Verdict and trend in few signs. */
    private String sign(TheoryComparison.Cell cell) {
        Magnitude magnitude = cell.trend().magnitude();
        int times = magnitude == null ? 1 : Math.max(1, magnitude.points());
        String sign = switch (cell.trend().tendency()) {
            case STRENGTHENED -> "+".repeat(times);
            case WEAKENED -> "-".repeat(times);
            case UNCHANGED -> "=";
            case UNCERTAIN -> "?";
            default -> ".";
        };
        return Wording.verdict(cell.outcome(), words) + " " + sign;
    }
}
