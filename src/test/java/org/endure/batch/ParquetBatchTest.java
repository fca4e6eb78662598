package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.table.ParquetFile;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data and results in Parquet say what they say as text. */
class ParquetBatchTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void tables() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        Path text = Tables.write(
                folder,
                IntStream.range(0, Batch.PART + 300)
                        .mapToObj(i -> Tables.random("a" + i / 3, 1900 + i % 3, random))
                        .toArray(String[]::new));
        Files.write(folder.resolve("table.parquet"), ParquetFile.of(Tables.columns(), Set.of("year"), rows(text)));
    }

    @Test
    void everyRowIsTheSameFromAndToEither() throws IOException {
        batch("table.csv", "csv-csv", "csv");
        batch("table.csv", "csv-parquet", "parquet");
        batch("table.parquet", "parquet-csv", "csv");
        batch("table.parquet", "parquet-parquet", "parquet");
        List<List<String>> expected = results("csv-csv");
        assertThat(expected).hasSize(Batch.PART + 300);
        for (String each : List.of("csv-parquet", "parquet-csv", "parquet-parquet")) {
            assertThat(results(each)).isEqualTo(expected);
        }
    }

    @Test
    void partsInParquetArePutTogetherAndOneFormatIsNotMixedWithTheOther() throws IOException {
        batch("table.csv", "whole", "parquet", "--check", "5");
        batch("table.csv", "p1", "parquet", "--part", "1/2");
        batch("table.csv", "p2", "parquet", "--part", "2/2");
        assertThat(CommandRun.run(folder, "batch", "--merge", "p1", "p2", "-o", "merged")
                        .exitCode())
                .isZero();
        for (String each : List.of("batch.txt", "part-000000.parquet", "part-000001.parquet")) {
            assertThat(folder.resolve("merged").resolve(each))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(each));
        }
        CommandRun mixed = CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "-o", "whole");
        assertThat(mixed.exitCode()).isEqualTo(2);
        assertThat(mixed.err()).contains("cannot take these results");
    }

    private void batch(String data, String into, String format, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("batch", data, "--coding", "alliance-years", "-o", into, "--format", format));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private List<List<String>> results(String into) throws IOException {
        List<List<String>> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(into))) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                results.addAll(rows(each));
            }
        }
        return results;
    }

    private static List<List<String>> rows(Path file) {
        try (Table table = Table.open("t", file)) {
            List<List<String>> rows = new ArrayList<>();
            table.forEach(row -> rows.add(row.cells()));
            return rows;
        }
    }
}
