package org.endure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.endure.EndureProcess;
import org.endure.diagnostic.InvalidInputException;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is the same table in Parquet, where the optional driver is; where it is not, that is said. */
class ParquetTest {

    @TempDir
    private Path folder = Path.of("");

    @Property(tries = 25)
    void whatIsWrittenIsReadAsItWasAndTheSameRowsAreTheSameBytes(@ForAll("rows") List<List<String>> rows)
            throws IOException {
        List<String> columns = List.of("a", "b \"c\"", "n");
        byte[] bytes = ParquetFile.of(columns, Set.of("n"), rows);
        assertThat(ParquetFile.of(columns, Set.of("n"), rows)).isEqualTo(bytes);
        Path file = Files.createTempFile("rows", ".parquet");
        try {
            Files.write(file, bytes);
            try (Table table = Table.open("t", file)) {
                assertThat(table.columns()).isEqualTo(columns);
                List<List<String>> read = new ArrayList<>();
                table.forEach(row -> read.add(row.cells()));
                assertThat(read).isEqualTo(rows);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("a,\"'\n\u00e9\ud83d\ude00 ".toCharArray())
                .ofMaxLength(6);
        Arbitrary<String> whole = text.filter(each -> each.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000));
        Arbitrary<String> number =
                Arbitraries.integers().map(String::valueOf).injectNull(0.3).map(each -> each == null ? "" : each);
        return net.jqwik.api.Combinators.combine(whole, whole, number)
                .as((a, b, n) -> List.of(a, b, n))
                .list()
                .ofMaxSize(30);
    }

    @Test
    void valuesOfTypedColumnsAreTheTextsThatATableOfTextHas() throws SQLException {
        Path file = written("SELECT * FROM (VALUES "
                + "('001', 1950.0::DOUBLE, 0.1::FLOAT, true, 1.50::DECIMAL(9,2), DATE '1950-03-01', 7::UTINYINT, 'NaN'::DOUBLE), "
                + "(NULL, 1e300::DOUBLE, -2::FLOAT, false, 200::DECIMAL(9,2), NULL, NULL, -0.25::DOUBLE))"
                + " AS t(name, year, share, flag, amount, day, small, number)");
        assertThat(cells(file))
                .containsExactly(
                        List.of("001", "1950", "0.1", "1", "1.5", "1950-03-01", "7", "NaN"),
                        List.of("", "1.0E300", "-2", "0", "200", "", "", "-0.25"));
    }

    @Test
    void rowsKeepTheirOrderAndHaveTheLineThatTheyWouldHaveAsText() throws SQLException {
        Path file = written("SELECT i AS n, repeat('x', 50) AS t FROM range(300000) AS r(i)");
        try (Table table = Table.open("t", file)) {
            long expected = 0;
            for (Table.Row row : table) {
                assertThat(row.cell(0)).isEqualTo(String.valueOf(expected));
                expected++;
                assertThat(row.number()).isEqualTo(expected);
                assertThat(row.line()).isEqualTo(expected + 1);
            }
            assertThat(expected).isEqualTo(300_000);
        }
    }

    @Test
    void aFileWithSignsOfSqlOrOfPatternsInItsNameIsReadAlone() throws SQLException, IOException {
        Path file = written("SELECT 1 AS a");
        Path odd = folder.resolve("it's [a] *.parquet");
        Files.move(file, odd);
        written("SELECT 2 AS a");
        assertThat(cells(odd)).containsExactly(List.of("1"));
    }

    @Test
    void aDamagedFileIsTold() throws SQLException, IOException {
        Path file = written("SELECT 1 AS a");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> cells(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The Parquet file cannot be read");
    }

    @Property(tries = 60)
    void anyDamageIsToldOrChangesValuesOnly(@ForAll Random random) throws IOException {
        byte[] bytes = ParquetFile.of(
                List.of("a", "n"), Set.of("n"), List.of(List.of("x", "1"), List.of("y", ""), List.of("x", "3")));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 8), (byte) 0);
            }
        }
        Path file = Files.createTempFile("damaged", ".parquet");
        Files.write(file, bytes);
        try {
            assertThat(cells(file)).hasSizeLessThan(100_000);
        } catch (InvalidInputException told) {
            assertThat(told).hasMessageNotContaining("Exception");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void withoutTheDriverItIsToldHowToGetItAndWithItsJarNextToTheProgramItIsFound() throws SQLException, IOException {
        Path file = written("SELECT 'a1' AS atopid, 1950 AS year, 0 AS " + String.join(", 0 AS ", others()));
        Path program = Files.createDirectories(folder.resolve("program"));
        String path = System.getProperty("java.class.path");
        String driver = Stream.of(path.split(java.io.File.pathSeparator))
                .filter(each -> each.contains("duckdb_jdbc"))
                .findFirst()
                .orElseThrow();
        String without = Stream.of(path.split(java.io.File.pathSeparator))
                .filter(each -> !each.equals(driver) && !each.endsWith("target" + java.io.File.separator + "classes"))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(java.io.File.pathSeparator));
        copy(Path.of("target/classes"), program.resolve("classes"));
        String line =
                "%s -Dendure.cache=%s -cp program/classes%s%s org.endure.Main batch %s --coding alliance-years -o results"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                folder.resolve("cache"),
                                java.io.File.pathSeparator,
                                without,
                                file.getFileName());
        EndureProcess missing = EndureProcess.shell(folder, "", line);
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err())
                .contains("For Parquet, Endure needs the driver of DuckDB, which is not there.")
                .contains("Put duckdb_jdbc-2.0.0.1.jar next to endure.jar: https://repo1.maven.org/");
        Tables.write(folder, Tables.row("a1", 1950, Map.of()));
        EndureProcess unwritten =
                EndureProcess.shell(folder, "", line.replace("t.parquet", "table.csv") + " --format parquet");
        assertThat(unwritten.exitCode()).isEqualTo(2);
        assertThat(unwritten.err()).contains("needs the driver of DuckDB");
        assertThat(folder.resolve("results")).doesNotExist();
        Files.createSymbolicLink(
                program.resolve("duckdb_jdbc-2.0.0.1.jar"), Path.of(driver).toAbsolutePath());
        EndureProcess found = EndureProcess.shell(folder, "", line);
        assertThat(found.err()).isEmpty();
        assertThat(found.out()).contains("1 row in results: 1 assessed now");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static List<String> others() {
        return Tables.columns().stream()
                .filter(each -> !each.equals("atopid") && !each.equals("year"))
                .toList();
    }

    private Path written(String query) throws SQLException {
        Path file = folder.resolve("t.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));
        }
        return file;
    }

    private static List<List<String>> cells(Path file) {
        try (Table table = Table.open("t", file)) {
            List<List<String>> cells = new ArrayList<>();
            table.forEach(row -> cells.add(row.cells()));
            return cells;
        }
    }
}
