package org.endure.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.SparkSession;
import org.endure.CommandRun;
import org.endure.declaration.DeclaredVisits;
import org.endure.table.ParquetFile;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch on Spark says of every row what a batch on one machine says, and refuses what that refuses. */
class SparkBatchTest {

    private static final int ROWS = 3_000;

    private static SparkSession spark = start();

    @TempDir
    private Path folder = Path.of("");

    /** Two threads, a task tried four times, and small parts, so that a small table has many. */
    private static SparkSession start() {
        return SparkSession.builder()
                .master("local[2,4]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.serializer", JavaSerializer.class.getName())
                .config("spark.sql.files.maxPartitionBytes", 32 * 1024)
                .config("spark.sql.files.openCostInBytes", 0)
                .config("spark.hadoop.fs.flaky.impl", FlakyFiles.class.getName())
                .getOrCreate();
    }

    @BeforeAll
    static void severalParts() {
        assertThat(spark.sparkContext().defaultParallelism()).isEqualTo(2);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void everyRowIsAsOnOneMachineFromAndToTextAndParquet() throws IOException {
        Path text = table(ROWS);
        Files.write(folder.resolve("table.parquet"), ParquetFile.of(Tables.columns(), Set.of("year"), rows(text)));
        Set<List<String>> expected = batch("table.csv");
        assertThat(expected).hasSize(ROWS);
        for (String data : List.of("table.csv", "table.parquet")) {
            for (String format : List.of("csv", "parquet")) {
                String into = data + "-" + format;
                Answer answer = spark(data, into, "--format", format);
                assertThat(answer.err()).isEmpty();
                assertThat(answer.out()).contains("3,000 rows in ");
                assertThat(results(into)).isEqualTo(expected);
            }
        }
        assertThat(parts("table.csv-csv")).hasSizeGreaterThan(4);
        assertThat(Files.readString(folder.resolve("table.csv-csv/_batch.txt")))
                .contains("3000 rows\ntheory walt sha-256 ")
                .contains("coding alliance-years sha-256 ");
    }

    @Test
    void otherSeparatorsLineEndsMarksAndCompressionMakeNoDifference() throws IOException {
        Path text = table(200);
        Set<List<String>> expected = batch("table.csv");
        String semicolons = Files.readString(text).replace(',', ';').replace("\n", "\r\n");
        Files.writeString(folder.resolve("semicolons.csv"), "\uFEFFsep=;\r\n" + semicolons + "\r\n\r\n");
        spark("semicolons.csv", "from-semicolons");
        assertThat(results("from-semicolons")).isEqualTo(expected);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("table.csv.gz")))) {
            Files.copy(text, out);
        }
        spark("table.csv.gz", "from-gzip");
        assertThat(results("from-gzip")).isEqualTo(expected);
    }

    @Test
    void aFolderOfFilesIsOneTable() throws IOException {
        List<String> lines = Files.readAllLines(table(100));
        Set<List<String>> expected = batch("table.csv");
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < 4; i++) {
            List<String> some = new ArrayList<>(List.of(lines.get(0)));
            some.addAll(lines.subList(1 + 25 * i, 26 + 25 * i));
            Files.write(files.resolve("f" + i + ".csv"), some);
        }
        spark("files", "from-files");
        assertThat(results("from-files")).isEqualTo(expected);
    }

    @Test
    void keysWithSignsOfTablesStayAsTheyAre() throws IOException {
        Path text = Tables.write(
                folder,
                Tables.row("\"a,1\"", 1900, Map.of()),
                Tables.row("\"say \"\"a2\"\"\"", 1900, Map.of()),
                Tables.row("#a3\\", 1900, Map.of()),
                Tables.row("\u00e9\ud83d\ude00'", 1900, Map.of()));
        assertThat(rows(text)).extracting(row -> row.get(0)).contains("a,1", "say \"a2\"");
        Set<List<String>> expected = batch("table.csv");
        spark("table.csv", "odd");
        assertThat(results("odd")).isEqualTo(expected);
    }

    @Test
    void badRowsAreRefusedWithTheSameWordsAndLeftOutToTheSameFile() throws IOException {
        bad();
        CommandRun refused = CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "-o", "no");
        Answer alike = spark("table.csv", "never");
        assertThat(alike.exitCode()).isEqualTo(2);
        assertThat(alike.err()).isEqualTo(refused.err()).contains("duplicate row: 25");
        assertThat(folder.resolve("never")).doesNotExist();
        Set<List<String>> expected = batch("table.csv", "--skip-bad", "bad-batch.csv");
        Answer skipped = spark("table.csv", "skipped", "--skip-bad", "bad-spark.csv");
        assertThat(skipped.out()).contains("left out, in bad-spark.csv");
        assertThat(results("skipped")).isEqualTo(expected);
        assertThat(folder.resolve("bad-spark.csv")).hasSameTextualContentAs(folder.resolve("bad-batch.csv"));
    }

    @Test
    void aDyadGivenInBothOrdersIsFoundThoughItsRowsAreFarApart() throws IOException {
        List<String> lines = new ArrayList<>(List.of("ccode1,ccode2,year"));
        for (int i = 0; i < 400; i++) {
            lines.add("%d,%d,1950".formatted(2 + i, 500 + i));
        }
        for (int i = 0; i < 400; i += 50) {
            lines.add("%d,%d,1950".formatted(500 + i, 2 + i));
        }
        Files.write(folder.resolve("dyads.csv"), lines);
        CommandRun refused = CommandRun.run(folder, "batch", "dyads.csv", "--coding", "dyad-years", "-o", "no");
        Answer alike = run(
                "dyads.csv",
                "--coding",
                "dyad-years",
                "-o",
                folder.resolve("never").toString());
        assertThat(alike.exitCode()).isEqualTo(2);
        assertThat(alike.err())
                .isEqualTo(refused.err().replace("dyads.csv:", folder.resolve("dyads.csv") + ":"))
                .contains("8 of 408 rows cannot be used (duplicate row: 8).");
    }

    @Test
    void tasksThatFailAreRepeatedAndNoRowIsLostOrDoubled() throws IOException {
        table(ROWS);
        Set<List<String>> expected = batch("table.csv");
        FlakyFiles.FAILURES.set(3);
        Answer answer = run(
                folder.resolve("table.csv").toString(),
                "--coding",
                "alliance-years",
                "-o",
                "flaky://" + folder.resolve("flaky"));
        assertThat(answer.err()).isEmpty();
        assertThat(FlakyFiles.FAILURES.get()).isNegative();
        assertThat(results("flaky")).isEqualTo(expected);
    }

    @Test
    void aTaskThatAlwaysFailsIsToldAndLeavesNoResults() {
        table(50);
        FlakyFiles.FAILURES.set(1000);
        Answer answer = run(
                folder.resolve("table.csv").toString(),
                "--coding",
                "alliance-years",
                "-o",
                "flaky://" + folder.resolve("failed"));
        FlakyFiles.FAILURES.set(0);
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("the disk failed on purpose");
        assertThat(folder.resolve("failed/_SUCCESS")).doesNotExist();
        assertThat(parts("failed")).isEmpty();
    }

    @Test
    void aTheoryThatDeclaresATypeIsAppliedAsOnOneMachine() throws IOException {
        DeclaredVisits.write(folder, "ships", "Integer", "ships : 4", "{ships} came");
        table(200);
        Set<List<String>> expected = batch("table.csv", "--rules", "mine");
        spark("table.csv", "declared", "--rules", "mine");
        assertThat(results("declared")).isEqualTo(expected);
    }

    @Test
    void linesThatCannotBeReadAreRefused() throws IOException {
        table(3);
        Path file = folder.resolve("table.csv");
        Files.writeString(file, Files.readString(file) + "\"a\nb\",1950\n");
        Answer broken = spark("table.csv", "never", "--skip-bad", "bad.csv");
        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.err())
                .contains("table.csv:5: error: A quotation mark in the line is not closed")
                .contains("A cell with a line break can be read from Parquet, or by endure batch.");
        assertThat(folder.resolve("bad.csv")).doesNotExist();
        Files.write(file, "a\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(spark("table.csv", "never").err()).contains("The line is not UTF-8.");
    }

    @Test
    void whatIsMissingOrThereAlreadyIsTold() throws IOException {
        table(3);
        assertThat(spark("none.csv", "never").err()).contains("There is no file ");
        Files.writeString(folder.resolve("empty.csv"), "");
        assertThat(spark("empty.csv", "never").err()).contains("The table is empty.");
        Files.createDirectories(folder.resolve("there"));
        Answer there = spark("table.csv", "there");
        assertThat(there.exitCode()).isEqualTo(2);
        assertThat(there.err()).contains("is there already.");
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Answer other = spark("other.csv", "never");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("The table has no column \"atopid\"");
    }

    private record Answer(int exitCode, String out, String err) {}

    private Answer spark(String data, String into, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                folder.resolve(data).toString(),
                "--coding",
                "alliance-years",
                "-o",
                folder.resolve(into).toString()));
        arguments.addAll(List.of(more));
        Answer answer = run(arguments.toArray(String[]::new));
        return new Answer(
                answer.exitCode(),
                answer.out(),
                answer.err().replace(folder.resolve(data).toString(), data));
    }

    private Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] absolute = arguments.clone();
        if (!absolute[0].startsWith("/")) {
            absolute[0] = folder.resolve(absolute[0]).toString();
        }
        int exitCode = SparkBatch.run(
                () -> spark,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                absolute);
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The results of a batch on one machine. */
    private Set<List<String>> batch(String data, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("batch", data, "--coding", "alliance-years", "-o", "one-machine"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return results("one-machine");
    }

    private Set<List<String>> results(String into) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (Path each : parts(into)) {
            all.addAll(rows(each));
        }
        Set<List<String>> results = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        results.addAll(all);
        assertThat(results).as("no row is there twice").hasSameSizeAs(all);
        return results;
    }

    private List<Path> parts(String into) {
        try (Stream<Path> files = Files.list(folder.resolve(into))) {
            return files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<List<String>> rows(Path file) {
        try (Table table = Table.open("t", file)) {
            List<List<String>> rows = new ArrayList<>();
            table.forEach(row -> rows.add(row.cells()));
            return rows;
        }
    }

    private Path table(int rows) {
        SplittableRandom random = new SplittableRandom(17);
        String[] lines = new String[rows];
        for (int i = 0; i < rows; i++) {
            lines[i] = Tables.random("a" + i / 10, 1900 + i % 10, random);
        }
        return Tables.write(folder, lines);
    }

    private void bad() throws IOException {
        Path text = table(1_000);
        List<String> lines = new ArrayList<>(Files.readAllLines(text));
        for (int i = 0; i < 25; i++) {
            lines.add(300 + 20 * i, lines.get(1 + 9 * i));
        }
        lines.add(5, Tables.row("", 1950, Map.of()));
        lines.add(700, "a4,1950,1");
        lines.add(Tables.row("a2", 1750, Map.of()));
        lines.add(Tables.row("a5", 1950, Map.of("polity_max_abs_chg5", "\"1,5\"")));
        Files.write(text, lines);
    }
}
