package org.endure.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourcePosition;
import org.endure.theory.Coding;
import org.endure.theory.CodingReader;

/** Finds what is wrong with rows: broken rows, texts where numbers belong, years outside the era, keys that come twice. */
final class RowChecks {

    private final Table table;
    private final Coding coding;
    private final List<Column> numbers = new ArrayList<>();
    private final int[] key;
    private final int year;
    private final Map<List<String>, Long> seen = new HashMap<>();

    private record Column(int number, String name) {}

    RowChecks(Table table, Coding coding) {
        this.table = table;
        this.coding = coding;
        CodingReader.columnsRead(coding.rules())
                .forEach(name -> table.column(name).ifPresent(number -> numbers.add(new Column(number, name))));
        this.key = coding.key().stream()
                .mapToInt(name -> table.column(name).orElseThrow())
                .toArray();
        this.year = Optional.ofNullable(coding.year()).flatMap(table::column).orElse(-1);
    }

    /** All that is wrong with a row; nothing if it can be used. */
    List<Diagnostic> faults(Table.Row row) {
        List<Diagnostic> found = new ArrayList<>();
        if (row.cells().size() != table.columns().size()) {
            found.add(fault(
                    "broken-row",
                    row,
                    "The row has %d cells, but there are %d columns."
                            .formatted(row.cells().size(), table.columns().size()),
                    "Look for a quotation mark or separator too many."));
            return found;
        }
        for (Column column : numbers) {
            String text = row.cell(column.number());
            if (!coding.isUnknown(text) && !isNumber(text)) {
                found.add(fault(
                        "not-a-number",
                        row,
                        "The column %s holds \"%s\", but a number belongs there.".formatted(column.name(), text),
                        "Leave the cell empty if it is not known."));
            }
        }
        year(row).ifPresent(found::add);
        List<String> texts = new ArrayList<>();
        for (int column : key) {
            texts.add(row.cell(column).strip());
        }
        Long first = seen.putIfAbsent(texts, row.line());
        if (first != null) {
            found.add(fault(
                    "duplicate-row",
                    row,
                    "The key %s stood on line %d already.".formatted(String.join("/", texts), first),
                    "Each row needs a key of its own; the coding names the key columns."));
        }
        return found;
    }

    private Optional<Diagnostic> year(Table.Row row) {
        if (year < 0) {
            return Optional.empty();
        }
        String text = row.cell(year).strip();
        Coding.Era era = coding.era();
        if (!text.matches("\\d{3,4}")) {
            return Optional.of(fault(
                    "not-a-year", row, "\"%s\" in the column %s is no year.".formatted(text, coding.year()), null));
        }
        int number = Integer.parseInt(text);
        return era == null || number >= era.first() && number <= era.last()
                ? Optional.empty()
                : Optional.of(fault(
                        "outside-era",
                        row,
                        "The year %d lies outside the era of the coding, %d to %d."
                                .formatted(number, era.first(), era.last()),
                        null));
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Diagnostic fault(
            String code, Table.Row row, String message, @org.jspecify.annotations.Nullable String advice) {
        return Diagnostic.error(code, new SourcePosition(table.name(), (int) row.line(), 0), message, advice);
    }
}
