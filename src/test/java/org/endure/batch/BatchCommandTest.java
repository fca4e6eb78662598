package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch as its user meets it: bad rows, numbers of threads, folders that are not for it. */
class BatchCommandTest {

    private static final int MANY = Batch.PART * 3 + 17;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void badRowsAreToldWithPlaceAndCountsBeforeAnythingIsAssessed() {
        bad();
        CommandRun refused = batch("table.csv", "-o", "results");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("table.csv:3: error: The key a1/1950 stood on line 2 already.")
                .contains("table.csv:4:2: error: The year 1750 lies outside the era of the coding, 1815 to 2016.")
                .contains("table.csv:5:25: error: The column polity_max_abs_chg5 holds \"1,5\"")
                .contains("Write it with a point: 1.5.")
                .contains("table.csv:6: error: The row has 3 cells for %d columns."
                        .formatted(Tables.columns().size()))
                .contains("table.csv:7:25: error: The column polity_max_abs_chg5 holds \"NaN\"")
                .contains("table.csv:8:1: error: The key column atopid is empty.")
                .contains("table.csv:9:2: error: \"1950.0\" in the column year is not a year.")
                .contains("7 of 9 rows cannot be used (broken row: 1, duplicate row: 1, empty key: 1, not a number: 2, "
                        + "not a year: 1, outside era: 1).")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void badRowsAreLeftOutOnRequestAndKeptInAFileThatIsATable() throws IOException {
        bad();
        CommandRun skipped = batch("table.csv", "-o", "results", "--skip-bad", "results/bad.csv");
        assertThat(skipped.err()).isEmpty();
        assertThat(skipped.exitCode()).isZero();
        assertThat(skipped.out())
                .contains("2 rows in results: 2 assessed now")
                .contains("7 left out, in results/bad.csv");
        assertThat(Files.readAllLines(folder.resolve("results/part-000000.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("a1,1950,"))
                .anyMatch(line -> line.startsWith("a9,1950,"));
        try (Table bad = Table.open("bad.csv", folder.resolve("results/bad.csv"))) {
            assertThat(bad.columns().subList(0, 4))
                    .containsExactly("rejected_line", "rejected_because", "atopid", "year");
            List<Table.Row> rows = new ArrayList<>();
            bad.forEach(rows::add);
            assertThat(rows).extracting(row -> row.cell(0)).containsExactly("3", "4", "5", "6", "7", "8", "9");
            assertThat(rows.get(1).cell(1))
                    .isEqualTo("The year 1750 lies outside the era of the coding, 1815 to 2016.");
        }
        assertThat(batch("table.csv", "-o", "results", "--skip-bad", "results/bad.csv")
                        .out())
                .contains("0 assessed now")
                .contains("2 kept");
    }

    @Test
    void rejectedRowsThatWereFixedCanBeGivenAgain() throws IOException {
        bad();
        batch("table.csv", "-o", "results", "--skip-bad", "bad.csv");
        String fixed = Files.readString(folder.resolve("bad.csv"))
                .replace("1750", "1850")
                .replace("NaN", "0.5");
        Files.writeString(folder.resolve("fixed.csv"), fixed);
        CommandRun again = batch("fixed.csv", "-o", "more", "--skip-bad", "still.csv");
        assertThat(again.out()).contains("3 rows in more: 3 assessed now").contains("4 left out");
        assertThat(Files.readAllLines(folder.resolve("still.csv")).get(0))
                .startsWith("rejected_line,rejected_because,atopid,year,age");
    }

    @Test
    void aFileOfRejectedRowsWithOtherContentsIsNotOverwritten() throws IOException {
        bad();
        Files.writeString(folder.resolve("mine.csv"), "years of work");
        CommandRun refused = batch("table.csv", "-o", "results", "--skip-bad", "mine.csv");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("nothing is overwritten");
        assertThat(folder.resolve("mine.csv")).hasContent("years of work");
        assertThat(files(folder)).noneMatch(each -> each.endsWith(".tmp"));
    }

    @Test
    void rowsLeftOutOfAResumedRunAreTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        String[] rows = new String[Batch.PART + 500];
        for (int i = 0; i < rows.length; i++) {
            rows[i] =
                    Tables.row("a" + i, i % 1000 == 7 ? 1700 : 1900, Map.of("n_rivals_shared", "" + random.nextInt(3)));
        }
        Tables.write(folder, rows);
        batch("table.csv", "-o", "whole", "--skip-bad", "bad.csv");
        Map<String, String> whole = contents("whole");
        Files.delete(folder.resolve("whole/part-000000.csv"));
        CommandRun resumed = batch("table.csv", "-o", "whole", "--skip-bad", "bad.csv");
        assertThat(resumed.out())
                .contains("9,990 assessed now")
                .contains("499 kept")
                .contains("11 left out");
        assertThat(contents("whole")).isEqualTo(whole);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        many();
        batch("table.csv", "-o", "one", "--threads", "1");
        batch("table.csv", "-o", "three", "--threads", "3");
        assertThat(contents("three")).isEqualTo(contents("one"));
    }

    @Test
    void aTableThatBreaksOffIsToldWithTheRowsReadAndTheMistakesAmongThem() throws IOException {
        bad();
        Files.writeString(
                folder.resolve("table.csv"), Files.readString(folder.resolve("table.csv")) + "a10,1950,\"never closed");
        CommandRun run = batch("table.csv", "-o", "results");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("table.csv:3: error: The key")
                .contains("table.csv:11: error: A quotation mark")
                .contains("The table broke off after 9 rows, of which 7 cannot be used");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Tables.write(folder, Tables.row("a1", 1950, Map.of()));
        Files.writeString(folder.resolve("file"), "a file");
        for (String place : List.of("file", "file/below")) {
            CommandRun run = batch("table.csv", "-o", place);
            assertThat(run.exitCode()).as(place).isEqualTo(2);
            assertThat(run.err()).contains("error: ").doesNotContain("\tat ");
        }
        Files.createDirectories(folder.resolve("blocked/.endure-lock"));
        CommandRun blocked = batch("table.csv", "-o", "blocked");
        assertThat(blocked.exitCode()).isEqualTo(2);
        assertThat(blocked.err()).contains("cannot be written").doesNotContain("\tat ");
    }

    @Test
    void twoRunsDoNotWorkInOneFolder() {
        Tables.write(folder, Tables.row("a1", 1950, Map.of()));
        batch("table.csv", "-o", "results");
        String manifest = manifest();
        try (ResultsFolder other =
                new ResultsFolder(folder.resolve("results"), manifest.lines().toList())) {
            other.begin();
            CommandRun second = batch("table.csv", "-o", "results");
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.err()).contains("Another run is at work in it.");
        }
        assertThat(batch("table.csv", "-o", "results").exitCode()).isZero();
        assertThat(manifest()).isEqualTo(manifest);
    }

    @Test
    void theManifestChangesWithDataCodingAndTheoryAndARowIsJustifiedOnlyByItsOwn() throws IOException {
        Tables.write(folder, Tables.row("a1", 1950, Map.of("n_rivals_shared", "2", "threat_mid5", "1")));
        batch("table.csv", "-o", "results");
        assertThat(manifest())
                .contains("data sha-256 ")
                .contains("theory walt sha-256 ")
                .contains("coding alliance-years sha-256 ");
        assertThat(batch("table.csv", "-o", "results", "--row", "a1/1950").exitCode())
                .isZero();
        CommandRun otherTheory = batch("table.csv", "-o", "results", "--row", "a1/1950", "--theory", "threat-only");
        assertThat(otherTheory.exitCode()).isEqualTo(2);
        assertThat(otherTheory.err())
                .contains("of other data, theory, coding or version")
                .contains("theory threat-only sha-256 ");
        assertThat(batch("table.csv", "-o", "nowhere", "--row", "a1/1950").err())
                .contains("There are no results of a batch in");
        Path mine = Files.createDirectories(folder.resolve("mine"));
        try (Stream<Path> all = Files.list(Path.of("rules/coding/alliance-years"))) {
            for (Path each : all.toList()) {
                Files.copy(each, mine.resolve(each.getFileName().toString()));
            }
        }
        String[] withMine = {"batch", "table.csv", "--coding", "mine", "-o", "by-mine"};
        assertThat(CommandRun.run(folder, withMine).exitCode()).isZero();
        Files.writeString(
                mine.resolve("coding.yaml"), Files.readString(mine.resolve("coding.yaml")) + "unknown: [NA]\n");
        CommandRun otherCoding = CommandRun.run(folder, withMine);
        assertThat(otherCoding.exitCode()).isEqualTo(2);
        assertThat(otherCoding.err()).contains("other data, theory, coding or version");
    }

    @Test
    void aBadRowIsNotJustified() {
        bad();
        CommandRun run = batch("table.csv", "--row", "a2/1750");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("lies outside the era");
    }

    @Test
    void optionsThatCannotBeAreTold() {
        Tables.write(folder, Tables.row("a1", 1950, Map.of()));
        assertThat(batch("table.csv").err()).contains("There is no folder for the results.");
        assertThat(batch("table.csv", "-o", "r", "--threads", "0").err()).contains("It is a number from 1 to 256.");
    }

    private void bad() {
        Tables.write(
                folder,
                Tables.row("a1", 1950, Map.of("y_break5", "0")),
                Tables.row("a1", 1950, Map.of("y_break5", "0")),
                Tables.row("a2", 1750, Map.of("y_break5", "1")),
                Tables.row("a3", 1950, Map.of("polity_max_abs_chg5", "\"1,5\"")),
                "a4,1950,1",
                Tables.row("a5", 1950, Map.of("polity_max_abs_chg5", "NaN")),
                Tables.row("", 1950, Map.of()),
                Tables.row("a8", 1950, Map.of()).replace("1950", "1950.0"),
                Tables.row("a9", 1950, Map.of()));
    }

    private void many() {
        SplittableRandom random = new SplittableRandom(3);
        String[] rows = new String[MANY];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Tables.row(
                    "a" + i,
                    1900,
                    Map.of("n_rivals_shared", "" + random.nextInt(3), "all_democ", "" + random.nextInt(2)));
        }
        Tables.write(folder, rows);
    }

    private CommandRun batch(String data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("batch", data, "--coding", "alliance-years"));
        arguments.addAll(List.of(more));
        return CommandRun.run(folder, arguments.toArray(String[]::new));
    }

    private String manifest() {
        try {
            return Files.readString(folder.resolve("results/batch.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> files(Path where) throws IOException {
        try (Stream<Path> all = Files.list(where)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    private Map<String, String> contents(String results) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String each : files(folder.resolve(results)).stream()
                .filter(name -> !name.startsWith(".endure-"))
                .toList()) {
            contents.put(each, Files.readString(folder.resolve(results).resolve(each)));
        }
        return contents;
    }
}
