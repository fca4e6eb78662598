package org.endure.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.FileTree;

/**
 * A small table with a header, read as a whole: comma, semicolon or tab between cells, quoted or not, with any line ends.
 *
 * @param name its name in messages
 * @param columns names of the columns, as written
 * @param rows the rows
 */
public record Sheet(String name, List<String> columns, List<Row> rows) {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Pattern NAMES_SEPARATOR = Pattern.compile("\"?sep=[^\"]\"?", Pattern.CASE_INSENSITIVE);
    private static final int SEPARATOR_AT = "sep=".length();

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
     * Reads a table in a file: an Excel workbook, or text.
     *
     * @throws InvalidInputException if it cannot be read as one or the other
     */
    public static Sheet of(FileTree files, String path) {
        byte[] bytes = files.readBytes(path, LARGEST);
        return ExcelReader.isWorkbook(bytes) ? readWorkbook(path, bytes) : read(path, files.read(path));
    }

    /**
     * Reads a table. Rows without a value are left out; a first line {@code sep=;}, as Excel writes it, names the separator.
     *
     * @throws InvalidInputException if it has no header, a column comes twice, or quotation marks do not match
     */
    public static Sheet read(String name, String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        boolean names = NAMES_SEPARATOR.matcher(first).matches();
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(names ? first.replace("\"", "").charAt(SEPARATOR_AT) : separator(first))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            List<Row> rows = new ArrayList<>();
            int begin = 1;
            for (CSVRecord each : parser) {
                if (!each.stream().allMatch(String::isBlank)) {
                    rows.add(new Row(begin, each.toList()));
                }
                begin = (int) parser.getCurrentLineNumber() + 1;
            }
            return of(name, rows.subList(names ? 1 : 0, rows.size()));
        } catch (IOException | UncheckedIOException e) {
            throw fault(
                    name,
                    1,
                    "table-unreadable",
                    "The table cannot be read: %s.".formatted(String.valueOf(e.getMessage())),
                    "Look for a quotation mark that is not closed.");
        }
    }

    /**
     * Reads the sheet of an Excel workbook that has the columns of a list of cases or of a table of facts; of others, the first one
     * that is not empty. Hidden sheets are left out.
     *
     * @throws InvalidInputException if it cannot be read, has no header, or a column comes twice
     */
    public static Sheet readWorkbook(String name, byte[] bytes) {
        List<List<Row>> sheets = ExcelReader.sheets(name, bytes);
        List<List<Row>> known = sheets.stream()
                .filter(rows -> CaseList.is(header(name, rows)) || FactTable.is(header(name, rows)))
                .toList();
        if (known.size() > 1) {
            throw fault(
                    name,
                    1,
                    "several-tables",
                    "%s of the workbook hold cases or facts.".formatted(Count.of(known.size(), "sheet")),
                    "Hide all but one, or save each as a file of its own.");
        }
        List<List<Row>> chosen = known.isEmpty() ? sheets : known;
        return of(name, chosen.isEmpty() ? List.of() : chosen.get(0));
    }

    private static Sheet header(String name, List<Row> rows) {
        return new Sheet(name, rows.get(0).cells().stream().map(String::strip).toList(), List.of());
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

    /** The number of a column, from 0; nothing if there is none. "Case ID" is the column {@code case_id}. */
    public Optional<Integer> column(String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (plain(columns.get(i)).equals(plain(wanted))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The name of a column without what people write differently: capitals, blanks, hyphens and underlines. */
    static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** The sign that separates the names of the columns: the most frequent of comma, semicolon and tab in the first line. */
    private static char separator(String first) {
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
