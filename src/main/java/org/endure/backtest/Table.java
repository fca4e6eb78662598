package org.endure.backtest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * A table of a data set, read row by row so that its size does not matter: comma, semicolon or tab between cells, with or
 * without byte order mark, plain or gzip.
 */
public final class Table implements AutoCloseable, Iterable<Table.Row> {

    private static final int MARK = 0xFEFF;

    private final String name;
    private final CSVParser parser;
    private final List<String> columns;

    private Table(String name, CSVParser parser, List<String> columns) {
        this.name = name;
        this.parser = parser;
        this.columns = List.copyOf(columns);
    }

    /**
     * A row.
     *
     * @param number its number, from 1, without the header
     * @param line the line of the file on which it ends, from 1
     * @param cells its cells, in the order of the columns; more or fewer than the columns if the row is broken
     */
    public record Row(long number, long line, List<String> cells) {

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
    public static Table open(String name, Path file) {
        if (!Files.isRegularFile(file)) {
            throw fault(
                    "file-missing",
                    name,
                    0,
                    Files.isDirectory(file)
                            ? "\"%s\" is a folder, but a table belongs here.".formatted(name)
                            : "There is no file \"%s\".".formatted(name),
                    null);
        }
        try {
            Reader reader = reader(file);
            char separator = separator(file);
            CSVParser parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(reader);
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw fault("empty-table", name, 1, "The table is empty.", "Its first line names the columns.");
            }
            List<String> columns =
                    records.next().toList().stream().map(String::strip).toList();
            checkColumns(name, columns);
            return new Table(name, parser, columns);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(name, 1, e);
        }
    }

    /** The name of the table in messages. */
    public String name() {
        return name;
    }

    /** Names of the columns, in order. */
    public List<String> columns() {
        return columns;
    }

    /** The number of a column, from 0; nothing if there is none of that name. */
    public Optional<Integer> column(String wanted) {
        int found = columns.indexOf(wanted);
        return found < 0 ? Optional.empty() : Optional.of(found);
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

            private long last = 1;

            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw unreadable(name, last, e);
                }
            }

            @Override
            public Row next() {
                try {
                    CSVRecord read = records.next();
                    last = parser.getCurrentLineNumber();
                    return new Row(read.getRecordNumber() - 1, last, read.toList());
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw unreadable(name, last, e);
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw unreadable(name, 0, e);
        }
    }

    private static void checkColumns(String name, List<String> columns) {
        Map<String, Integer> seen = new HashMap<>();
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Integer before = seen.putIfAbsent(columns.get(i), i);
            if (before != null && !columns.get(i).isEmpty()) {
                found.add(Diagnostic.error(
                        "duplicate-column",
                        SourcePosition.file(name),
                        "The columns %d and %d are both named \"%s\".".formatted(before + 1, i + 1, columns.get(i)),
                        "Rename one of them."));
            }
        }
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }

    private static Reader reader(Path file) throws IOException {
        InputStreamReader reader = new InputStreamReader(
                bytes(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        java.io.BufferedReader buffered = new java.io.BufferedReader(reader, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != MARK) {
            buffered.reset();
        }
        return buffered;
    }

    private static InputStream bytes(Path file) throws IOException {
        PushbackInputStream in =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** The sign that stands between the names of the columns: the one that occurs most in the first line. */
    private static char separator(Path file) throws IOException {
        try (Reader reader = reader(file)) {
            int commas = 0;
            int semicolons = 0;
            int tabs = 0;
            for (int next = reader.read(); next >= 0 && next != '\n'; next = reader.read()) {
                commas += next == ',' ? 1 : 0;
                semicolons += next == ';' ? 1 : 0;
                tabs += next == '\t' ? 1 : 0;
            }
            return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
        }
    }

    private static InvalidInputException unreadable(String name, long line, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof EOFException)) {
            cause = cause.getCause();
        }
        String why = why(cause);
        return fault(
                "table-unreadable",
                name,
                line,
                "The table cannot be read after line %d: %s.".formatted(line, why),
                null);
    }

    private static String why(Throwable cause) {
        if (cause instanceof EOFException) {
            return "the compressed file is cut off";
        } else if (cause instanceof ZipException) {
            return "the compressed file is damaged";
        } else if (cause instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        return String.valueOf(cause.getMessage());
    }

    private static InvalidInputException fault(
            String code, String name, long line, String message, @Nullable String advice) {
        return new InvalidInputException(
                Diagnostic.error(code, new SourcePosition(name, (int) line, line == 0 ? 0 : 1), message, advice));
    }
}
