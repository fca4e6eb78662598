package org.endure.validation;

import java.util.List;
import java.util.regex.Pattern;
import org.endure.coding.Coding;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/** Reads what happened. It is the only place that looks at outcome columns. */
final class OutcomeReader {

    /**
     * How the years after a row went.
     *
     * @param years how many it was followed, 1 or more
     * @param kind what ended it, from 1 in the order of the coding; 0 if it was seen no longer
     */
    record After(int years, int kind) {}

    /** What is known of an outcome. */
    enum Known {
        COLLAPSED,
        ENDURED,
        NOT
    }

    private final Coding.OutcomeColumn outcome;
    private static final Pattern YEAR = Pattern.compile("\\d{3,4}");

    private final int column;
    private final int functionalColumn;
    private final int endColumn;
    private final int kindColumn;

    OutcomeReader(Table table, Coding.OutcomeColumn outcome) {
        this.outcome = outcome;
        this.column = table.column(outcome.column())
                .orElseThrow(() -> new InvalidInputException(Diagnostic.error(
                        "missing-outcome",
                        new SourcePosition(table.name(), 1, 0),
                        "The table has no column \"%s\" for the outcome.".formatted(outcome.column()),
                        Spelling.advice(outcome.column(), table.columns()))));
        Coding.Functional functional = outcome.functional();
        Coding.Ends ends = outcome.ends();
        this.functionalColumn =
                functional == null ? -1 : table.column(functional.column()).orElse(-1);
        this.endColumn = ends == null ? -1 : table.column(ends.year()).orElse(-1);
        this.kindColumn = ends == null ? -1 : table.column(ends.kind()).orElse(-1);
    }

    Known of(Table.Row row) {
        return known(text(row), outcome.collapse(), outcome.endurance());
    }

    private static Known known(String text, List<String> collapse, List<String> endurance) {
        if (collapse.contains(text)) {
            return Known.COLLAPSED;
        }
        return endurance.contains(text) ? Known.ENDURED : Known.NOT;
    }

    /** Whether it still worked; not known if the table has no such column. */
    Known functional(Table.Row row) {
        Coding.Functional functional = outcome.functional();
        return functional == null || functionalColumn < 0
                ? Known.NOT
                : known(row.cell(functionalColumn).strip(), functional.collapse(), functional.endurance());
    }

    /** How the years after a row of that year went; null if the table does not say, or it was not followed for a year. */
    @Nullable
    After after(Table.Row row, int year) {
        Coding.Ends ends = outcome.ends();
        if (ends == null || endColumn < 0 || kindColumn < 0) {
            return null;
        }
        String end = row.cell(endColumn).strip();
        int kind = end.isEmpty() ? 0 : kind(ends, row.cell(kindColumn).strip());
        int years = (YEAR.matcher(end).matches() ? Integer.parseInt(end) : ends.last()) - year;
        return years < 1 ? null : new After(years, kind);
    }

    private static int kind(Coding.Ends ends, String text) {
        int number = 0;
        for (List<String> texts : ends.kinds().values()) {
            number++;
            if (texts.contains(text)) {
                return number;
            }
        }
        return 0;
    }

    /** What the table says of it. */
    String text(Table.Row row) {
        return row.cell(column).strip();
    }
}
