package org.endure.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * A table of a data set, read row by row so that its size does not matter: comma, semicolon or tab between cells, any line ends,
 * with or without byte order mark, plain or gzip. A first line such as {@code sep=;}, which Excel writes, is understood.
 */
public final class Table implements AutoCloseable, Iterable<Table.Row> {

    private static final int LONGEST_HEADER = 1 << 20;

    private final TableFile file;
    private final CSVParser parser;
    private final RowLimit limit;
    private final Header header;
    private final int linesBefore;

    private Table(TableFile file, CSVParser parser, RowLimit limit, List<String> columns, int linesBefore) {
        this.file = file;
        this.parser = parser;
        this.limit = limit;
        this.header = new Header(file.name(), columns);
        this.linesBefore = linesBefore;
    }

    /**
     * What a table is called and which columns it has.
     *
     * @param table its name in messages
     * @param columns names of the columns, in order
     */
    public record Header(String table, List<String> columns) implements Serializable {

        /** The header of a table. */
        public Header {
            columns = List.copyOf(columns);
        }

        /** The number of a column, from 0; nothing if there is none of that name. */
        public Optional<Integer> column(String wanted) {
            int found = columns.indexOf(wanted);
            return found < 0 ? Optional.empty() : Optional.of(found);
        }
    }

    /**
     * A row.
     *
     * @param number its number, from 1, without the header
     * @param line the line of the file on which it begins, from 1
     * @param cells its cells, in the order of the columns; more or fewer than the columns if the row is broken
     */
    public record Row(long number, long line, List<String> cells) implements Serializable {

        /** A row. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column; empty if the row is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * Opens a table.
     *
     * @param name its name in messages
     * @throws InvalidInputException if it cannot be read, or has no header
     */
    @SuppressWarnings("NullAway") // the parser is closed by this table
    public static Table open(String name, Path path) {
        TableFile file = new TableFile(name, path);
        try {
            BufferedReader reader = file.text();
            Separator separator = Separator.of(reader);
            RowLimit limit = new RowLimit(reader);
            CSVParser parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator.sign())
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(limit);
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw file.fault("empty-table", 1, 1, "The table is empty.", "Its first line names the columns.");
            }
            List<String> columns =
                    records.next().toList().stream().map(String::strip).toList();
            checkColumns(name, columns);
            limit.nextRow();
            return new Table(file, parser, limit, columns, separator.linesBefore());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw file.unreadable(0, e);
        }
    }

    /** The name of the table in messages. */
    public String name() {
        return header.table();
    }

    /** Its name and columns. */
    public Header header() {
        return header;
    }

    /** Names of the columns, in order. */
    public List<String> columns() {
        return header.columns();
    }

    /** The number of a column, from 0; nothing if there is none of that name. */
    public Optional<Integer> column(String wanted) {
        return header.column(wanted);
    }

    /**
     * The rows, once.
     *
     * @throws InvalidInputException while going on, if the file is cut off or cannot be read further
     */
    @Override
    public Iterator<Row> iterator() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {

            private long last = parser.getCurrentLineNumber() + linesBefore;

            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw file.unreadable(last, e);
                }
            }

            @Override
            public Row next() {
                try {
                    CSVRecord read = records.next();
                    limit.nextRow();
                    List<String> cells = List.of(read.values());
                    long end = parser.getCurrentLineNumber() + linesBefore;
                    long begin = end - last > 1 ? end - lineEnds(cells) : end;
                    last = end;
                    return new Row(read.getRecordNumber() - 1, begin, cells);
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw file.unreadable(last, e);
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw file.unreadable(0, e);
        }
    }

    /** Line ends within cells: the row spans as many lines more. */
    private static long lineEnds(List<String> cells) {
        return cells.stream()
                .mapToLong(each -> each.lines().count() - 1 + (each.endsWith("\n") || each.endsWith("\r") ? 1 : 0))
                .filter(each -> each > 0)
                .sum();
    }

    private static void checkColumns(String name, List<String> columns) {
        Map<String, Integer> seen = new HashMap<>();
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Integer before = seen.putIfAbsent(columns.get(i), i);
            if (before != null && !columns.get(i).isEmpty()) {
                found.add(Diagnostic.error(
                        "duplicate-column",
                        new SourcePosition(name, 1, i + 1),
                        "The columns %d and %d are both named \"%s\".".formatted(before + 1, i + 1, columns.get(i)),
                        "Rename one of them."));
            }
        }
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }

    /**
     * What stands between the cells.
     *
     * @param sign the sign
     * @param linesBefore lines that were read before the header to learn it
     */
    private record Separator(char sign, int linesBefore) {

        private static final String TOLD = "(?i)sep=[,;\t]";

        /** The one that the first line tells, which is then read; else the one that occurs most between the columns' names. */
        static Separator of(BufferedReader reader) throws IOException {
            reader.mark(LONGEST_HEADER);
            StringBuilder line = new StringBuilder();
            int next = reader.read();
            for (;
                    next >= 0 && next != '\n' && next != '\r' && line.length() < LONGEST_HEADER - 2;
                    next = reader.read()) {
                line.append((char) next);
            }
            if (line.toString().matches(TOLD)) {
                reader.mark(1);
                if (next == '\r' && reader.read() != '\n') {
                    reader.reset();
                }
                return new Separator(line.charAt(line.length() - 1), 1);
            }
            reader.reset();
            return new Separator(mostFrequent(line), 0);
        }

        private static char mostFrequent(CharSequence line) {
            String bare = line.toString().replaceAll("\"[^\"]*\"", "");
            char best = ',';
            for (char each : new char[] {';', '\t'}) {
                if (count(bare, each) > count(bare, best)) {
                    best = each;
                }
            }
            return best;
        }

        private static long count(String text, char sign) {
            return text.chars().filter(each -> each == sign).count();
        }
    }
}
