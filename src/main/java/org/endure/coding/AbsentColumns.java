package org.endure.coding;

import java.util.List;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;

/** The optional columns that a table lacks. */
public final class AbsentColumns {

    private AbsentColumns() {}

    /**
     * What is reported of them, so that a misspelt one is noticed; nothing if there are none.
     *
     * @param table the name of the table
     */
    public static Optional<Diagnostic> note(String table, List<String> columns) {
        String message = "The table lacks optional columns: %s. What would stand there counts as not known."
                .formatted(String.join(", ", columns));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        DiagnosticSeverity.NOTE, "absent-column", SourcePosition.file(table), message, null, null, 1));
    }
}
