package org.endure.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.diagnostic.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Makes Parquet files, by the optional driver of DuckDB. */
public final class ParquetFile {

    private static final String DESTINATION = "results in Parquet";

    private ParquetFile() {}

    /**
     * The bytes of a file of texts and whole numbers. The same rows make the same bytes.
     *
     * @param columns names of the columns
     * @param numbers the columns of whole numbers
     * @param rows the rows; an empty text is a missing value
     * @throws InvalidInputException if there is no driver, with how to get it
     * @throws IOException if the file cannot be made
     */
    public static byte[] of(List<String> columns, Set<String> numbers, List<List<String>> rows) throws IOException {
        Path folder = Files.createTempDirectory("endure-parquet");
        Path file = folder.resolve("rows.parquet");
        try (Connection connection = DuckDb.connect(DESTINATION)) {
            fill(connection, columns, numbers, rows);
            try (Statement copy = connection.createStatement()) {
                copy.execute("COPY rows TO %s (FORMAT parquet)".formatted(DuckDb.quoted(file.toString())));
            }
            return Files.readAllBytes(file);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /**
     * Refuses to go on without the driver, before time is spent on results.
     *
     * @throws InvalidInputException if there is none, with how to get it
     */
    public static void refuseWithoutDriver() {
        try (Connection connection = DuckDb.connect(DESTINATION)) {
            connection.getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException("The driver of DuckDB does not work.", e);
        }
    }

    private static void fill(Connection connection, List<String> columns, Set<String> numbers, List<List<String>> rows)
            throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(columns.stream()
                    .map(each -> DuckDb.identifier(each) + type(each, numbers))
                    .collect(Collectors.joining(", ", "CREATE TABLE rows (", ")")));
        }
        String values = columns.stream()
                .map(each -> "unnest(?::VARCHAR[])::" + type(each, numbers).strip())
                .collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO rows SELECT " + values)) {
            for (int column = 0; column < columns.size(); column++) {
                @Nullable Object[] texts = new @Nullable Object[rows.size()];
                for (int row = 0; row < texts.length; row++) {
                    String text = rows.get(row).get(column);
                    texts[row] = text.isEmpty() ? null : text;
                }
                insert.setArray(column + 1, connection.createArrayOf("VARCHAR", texts));
            }
            insert.execute();
        }
    }

    private static String type(String column, Set<String> numbers) {
        return numbers.contains(column) ? " INTEGER" : " VARCHAR";
    }
}
