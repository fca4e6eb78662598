package org.endure.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * A small table with a header, read as a whole: comma, semicolon or tab between cells, quoted or not, with any line ends.
 *
 * @param name its name in messages
 * @param columns names of the columns, as written
 * @param rows the rows
 */
public record Sheet(String name, List<String> columns, List<Row> rows) {

    /** A table. */
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line line of the file on which it begins, from 1
     * @param cells its cells
     */
    public record Row(int line, List<String> cells) {

        /** A row. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, without blanks around it; empty if there is none. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
        }
    }

    /**
     * Reads a table.
     *
     * @throws InvalidInputException if it has no header, a column comes twice, or quotation marks do not match
     */
    public static Sheet read(String name, String text) {
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            List<Row> rows = new ArrayList<>();
            int begin = 1;
            for (CSVRecord each : parser) {
                rows.add(new Row(begin, each.toList()));
                begin = (int) parser.getCurrentLineNumber() + 1;
            }
            return of(name, rows);
        } catch (IOException | UncheckedIOException e) {
            throw fault(
                    name,
                    1,
                    "table-unreadable",
                    "The table cannot be read: %s.".formatted(String.valueOf(e.getMessage())),
                    "Look for a quotation mark that is not closed.");
        }
    }

    /** Whether a file is a workbook, to be read by {@link #readWorkbook}; any other is text. */
    public static boolean isWorkbook(byte[] bytes) {
        return ExcelReader.isWorkbook(bytes);
    }

    /**
     * Reads the first sheet of an Excel workbook that is not empty.
     *
     * @throws InvalidInputException if it cannot be read, has no header, or a column comes twice
     */
    public static Sheet readWorkbook(String name, byte[] bytes) {
        return of(name, ExcelReader.rows(name, bytes));
    }

    private static Sheet of(String name, List<Row> rows) {
        if (rows.isEmpty()) {
            throw fault(name, 1, "empty-table", "The table is empty.", "Its first line names the columns.");
        }
        List<String> columns = rows.get(0).cells().stream().map(String::strip).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty() && columns.indexOf(columns.get(i)) < i) {
                throw fault(
                        name,
                        rows.get(0).line(),
                        "duplicate-column",
                        "The column \"%s\" comes twice.".formatted(columns.get(i)),
                        null);
            }
        }
        return new Sheet(name, columns, rows.subList(1, rows.size()));
    }

    /** The number of a column, from 0, whatever the case of its letters; nothing if there is none. */
    public Optional<Integer> column(String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The sign that separates the names of the columns: the most frequent of comma, semicolon and tab in the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static InvalidInputException fault(
            String name, int line, String code, String message, @org.jspecify.annotations.Nullable String advice) {
        return new InvalidInputException(Diagnostic.error(code, new SourcePosition(name, line, 1), message, advice));
    }
}
