package org.endure.validation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.coding.RowAssessor;
import org.endure.table.Table;

/**
 * A synthetic table for a coding. Its last columns say of each row which rules fire on it, which it misses narrowly, and what it is
 * coded.
 */
record SyntheticTable(Coding coding, Path file) {

    /** A row of such a table. */
    record Row(Table table, Table.Row row) {

        /** The words of a cell, sorted. */
        Set<String> words(String column) {
            String cell = row.cell(table.column(column).orElseThrow());
            return Arrays.stream(cell.split(" "))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Shows every row to a check, with an assessor that tells which rules fired. */
    void forEachRow(BiConsumer<Row, RowAssessor> check) {
        try (Table table = Table.open("table", file)) {
            RowAssessor assessor = new RowAssessor(coding, ShippedTheory.rules(), table, true);
            table.forEach(row -> check.accept(new Row(table, row), assessor));
        }
    }
}
