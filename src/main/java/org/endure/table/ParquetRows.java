package org.endure.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.endure.diagnostic.InvalidInputException;

/** The rows of a Parquet file, read as a stream by the optional driver of DuckDB. */
final class ParquetRows implements RowSource {

    /** Types whose values have a text of their own here; what is of another type is as DuckDB writes it. */
    private static final Pattern KNOWN =
            Pattern.compile("VARCHAR|BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\\(.*\\)|DATE");

    private static final Set<Character> GLOB = Set.of('*', '?', '[');

    private final TableFile file;
    private final Connection connection;
    private final List<Column> columns;
    private final String source;

    /** A column with its name and type in the file. */
    private record Column(String name, String type) {

        private String selected() {
            String identifier = DuckDb.identifier(name);
            return KNOWN.matcher(type).matches() ? identifier : "CAST(%s AS VARCHAR)".formatted(identifier);
        }
    }

    private ParquetRows(TableFile file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.source = "read_parquet(%s)".formatted(DuckDb.quoted(literal(file)));
        this.columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (described.next()) {
                columns.add(new Column(described.getString(1), described.getString(2)));
            }
        }
    }

    /**
     * Opens a file.
     *
     * @throws InvalidInputException if there is no driver, or the file cannot be read
     */
    static ParquetRows open(TableFile file) {
        try {
            Connection connection = DuckDb.connect(file.name());
            try {
                return new ParquetRows(file, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw damaged(file, 0, e);
        }
    }

    /** The path, with signs that would stand for several files each in brackets, where they stand for themselves. */
    private static String literal(TableFile file) {
        return file.path()
                .toAbsolutePath()
                .toString()
                .chars()
                .mapToObj(each -> GLOB.contains((char) each) ? "[" + (char) each + "]" : String.valueOf((char) each))
                .collect(Collectors.joining());
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(each -> each.name().strip()).toList();
    }

    @Override
    public Iterator<Table.Row> rows() {
        String selected = columns.stream().map(Column::selected).collect(Collectors.joining(", "));
        try {
            // closed with the connection
            ResultSet read = connection.createStatement().executeQuery("SELECT %s FROM %s".formatted(selected, source));
            return new Rows(read, read.next());
        } catch (SQLException e) {
            throw damaged(file, 1, e);
        }
    }

    /** Goes through a result, one row ahead. */
    private final class Rows implements Iterator<Table.Row> {

        private final ResultSet read;
        private boolean more;
        private long number;

        Rows(ResultSet read, boolean more) {
            this.read = read;
            this.more = more;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Table.Row next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                String[] cells = new String[columns.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = CellText.of(read.getObject(i + 1));
                }
                number++;
                more = read.next();
                return new Table.Row(number, number + 1, Arrays.asList(cells));
            } catch (SQLException e) {
                throw damaged(file, number + 1, e);
            }
        }
    }

    private static InvalidInputException damaged(TableFile file, long line, SQLException failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String plain = reason.replaceAll("^(\\w+ )?Error: ", "").replaceAll("\\w+Exception: ", "");
        return file.fault(
                "table-unreadable",
                line,
                0,
                "The Parquet file cannot be read: %s.".formatted(plain.replaceAll("\\.+$", "")),
                "Fetch or write it again.");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw damaged(file, 0, e);
        }
    }
}
