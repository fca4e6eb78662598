package org.endure.table;

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
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * A table of a data set, read row by row so that its size does not matter. Text has commas, semicolons or tabs between cells, any line
 * ends, is with or without byte order mark, plain or gzip; a first line such as {@code sep=;}, which Excel writes, is understood. Parquet is
 * read where the optional driver of DuckDB is; there a row counts as a line.
 */
public final class Table implements AutoCloseable, Iterable<Table.Row> {

    private final RowSource source;
    private final Header header;

    private Table(Header header, RowSource source) {
        this.source = source;
        this.header = header;
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
    public static Table open(String name, Path path) {
        TableFile file = new TableFile(name, path);
        try {
            RowSource source = file.isParquet() ? ParquetRows.open(file) : CsvRows.open(file);
            try {
                checkColumns(name, source.columns());
                return new Table(new Header(name, source.columns()), source);
            } catch (InvalidInputException e) {
                source.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw file.unreadable(0, e);
        }
    }

    /** The same table, whose rows are read by a thread of its own, ahead of whoever goes through them. It is closed in place of this one. */
    public Table readAhead() {
        return new Table(header, new RowsAhead(source));
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
        return source.rows();
    }

    @Override
    public void close() {
        source.close();
    }

    /** Refuses columns of the same name. */
    static void checkColumns(String name, List<String> columns) {
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
}
