package org.endure.coding;

import java.io.Serializable;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.table.Table;

/**
 * A row that cannot be used.
 *
 * @param row the row
 * @param faults what is wrong with it, one or more
 */
public record RejectedRow(Table.Row row, List<Diagnostic> faults) implements Serializable {

    /** Each list is copied. */
    public RejectedRow {
        faults = List.copyOf(faults);
    }
}
