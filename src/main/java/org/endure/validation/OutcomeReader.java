package org.endure.validation;

import org.endure.coding.Coding;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.table.Table;

/** Reads what happened. It is the only place that looks at outcome columns. */
final class OutcomeReader {

    /** What is known of an outcome. */
    enum Known {
        COLLAPSED,
        ENDURED,
        NOT
    }

    private final Coding.OutcomeColumn outcome;
    private final int column;

    OutcomeReader(Table table, Coding.OutcomeColumn outcome) {
        this.outcome = outcome;
        this.column = table.column(outcome.column())
                .orElseThrow(() -> new InvalidInputException(Diagnostic.error(
                        "missing-outcome",
                        new SourcePosition(table.name(), 1, 0),
                        "The table has no column \"%s\" for the outcome.".formatted(outcome.column()),
                        Spelling.advice(outcome.column(), table.columns()))));
    }

    Known of(Table.Row row) {
        String text = text(row);
        if (outcome.collapse().contains(text)) {
            return Known.COLLAPSED;
        }
        return outcome.endurance().contains(text) ? Known.ENDURED : Known.NOT;
    }

    /** What the table says of it. */
    String text(Table.Row row) {
        return row.cell(column).strip();
    }
}
