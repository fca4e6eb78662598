package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.files.OutputFiles;
import org.endure.validation.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a batch that run apart are put together to what one run writes, or it is told why they cannot be. */
class MergeTest {

    private static final int ROWS = Batch.PART * 2 + 40;
    private static final int PARTS = 4;

    @TempDir
    private static Path shared = Path.of("");

    /** A table of three files of results with rows that cannot be used, the whole of it, and its four parts. */
    @BeforeAll
    static void run() {
        SplittableRandom random = new SplittableRandom(5);
        String[] rows = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            String alliance = i % 4_001 == 4_000 ? "a1" : "a" + i;
            rows[i] = Tables.row(alliance, 1900, Map.of("n_rivals_shared", "" + random.nextInt(3)));
        }
        Tables.write(shared, rows);
        assertThat(batch("-o", "whole").exitCode()).isZero();
        for (int i = 1; i <= PARTS; i++) {
            CommandRun part = batch("-o", "p" + i, "--part", i + "/" + PARTS);
            assertThat(part.exitCode()).as(part.err()).isZero();
        }
    }

    @Test
    void partsInAnyOrderAreTogetherTheWholeByteByByte() throws IOException {
        for (int round = 0; round < 3; round++) {
            List<String> parts = parts();
            Collections.shuffle(parts, new Random(round));
            CommandRun run = merge("merged" + round, parts);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("20,035 rows in merged", "put together from 4 parts; 5 left out.");
            assertThat(contents("merged" + round)).isEqualTo(contents("whole"));
        }
    }

    @Test
    void howManyPartsThereAreChangesNothing() throws IOException {
        for (int of : new int[] {1, 2, 7}) {
            List<String> parts = new ArrayList<>();
            for (int i = 1; i <= of; i++) {
                parts.add("of%d-%d".formatted(of, i));
                assertThat(batch("-o", "of%d-%d".formatted(of, i), "--part", i + "/" + of)
                                .exitCode())
                        .isZero();
            }
            assertThat(merge("merged-of" + of, parts).exitCode()).isZero();
            assertThat(contents("merged-of" + of)).isEqualTo(contents("whole"));
        }
    }

    @Test
    void whatIsPutTogetherIsGoneOnWithAndJustifiedAsAWhole() {
        merge("again", parts());
        assertThat(batch("-o", "again").out()).contains("0 assessed now").contains("20,035 kept");
        assertThat(batch("-o", "again", "--row", "a7/1900").exitCode()).isZero();
        assertThat(merge("again", parts()).exitCode()).isZero();
    }

    @Test
    void aMissingPartIsNamed() {
        assertRefused("Of 4 parts there are missing: 2, 4.", "p1", "p3");
    }

    @Test
    void aPartGivenTwiceIsRefused() throws IOException {
        copy("p2", "p2-copy");
        assertRefused(
                "\"p2-copy\" (part 2 of 4) is there twice: \"p2\" is the same part.",
                "p1",
                "p2",
                "p2-copy",
                "p3",
                "p4");
        assertRefused("The folder \"p1\" is given twice.", "p1", "p1", "p2", "p3", "p4");
    }

    @Test
    void aPartOfOtherDataRulesOrNumberIsRefused() throws IOException {
        Path other = Files.createDirectories(shared.resolve("other"));
        Tables.write(other, Tables.row("a1", 1950, Map.of()));
        CommandRun.run(
                shared, "batch", "other/table.csv", "--coding", "alliance-years", "-o", "data-2", "--part", "2/4");
        assertRefused(
                "are not parts of one batch. Only the former depends on: data sha-256", "p1", "data-2", "p3", "p4");
        batch("-o", "theory-2", "--part", "2/4", "--theory", "threat-only");
        assertRefused("Only the former depends on: theory threat-only sha-256", "p1", "theory-2", "p3", "p4");
        batch("-o", "two-of-five", "--part", "2/5");
        assertRefused("are parts of differently many.", "p1", "two-of-five", "p3", "p4");
        batch("-o", "parquet-2", "--part", "2/4", "--format", "parquet");
        assertRefused("Only the former depends on: format parquet", "p1", "parquet-2", "p3", "p4");
    }

    @Test
    void whatIsNoPartIsRefused() throws IOException {
        assertRefused("There is no folder \"p5\".", "p1", "p2", "p3", "p4", "p5");
        Files.createDirectories(shared.resolve("empty"));
        assertRefused("There are no results of a batch in \"empty\".", "p1", "p2", "p3", "empty");
        assertRefused("The results in \"whole\" are not those of a part.", "whole");
    }

    @Test
    void aPartThatIsNotDoneOrLacksAFileIsRefused() throws IOException {
        copy("p1", "p1-killed");
        Files.delete(shared.resolve("p1-killed/finished.txt"));
        assertRefused("\"p1-killed\" (part 1 of 4) is not done.", "p1-killed", "p2", "p3", "p4");
        copy("p3", "p3-lacks");
        Files.delete(shared.resolve("p3-lacks/part-000002.csv"));
        assertRefused(
                "\"p3-lacks\" (part 3 of 4) lacks 1 file, such as part-000002.csv.", "p1", "p2", "p3-lacks", "p4");
    }

    @Test
    void aFileThatWasChangedIsRefused() throws IOException {
        copy("p2", "p2-changed");
        Path file = shared.resolve("p2-changed/part-000001.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("UNDETERMINED|ENDURANCE", "COLLAPSE"));
        assertRefused(
                "\"part-000001.csv\" in \"p2-changed\" was not written by Endure", "p1", "p2-changed", "p3", "p4");
    }

    @Test
    void aRowThatIsThereTwiceOrNotAtAllIsRefused() throws IOException {
        copy("p2", "p2-twice");
        forge("p2-twice", Files.readString(shared.resolve("p1/part-000000.csv")));
        assertRefused("The row a0/1900 is there twice.", "p1", "p2-twice", "p3", "p4");
        copy("p2", "p2-short");
        String whole = Files.readString(shared.resolve("p2/part-000001.csv"));
        forge("p2-short", whole.substring(0, whole.lastIndexOf("\n", whole.length() - 2) + 1));
        assertRefused(
                "The parts have 20,034 rows, but 20,035 rows of the table can be used.", "p1", "p2-short", "p3", "p4");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        copy("p2", "p2-once-more");
        CommandRun run = merge("nothing", List.of("p1", "p2", "p2-once-more", "whole"));
        assertThat(run.err())
                .contains("is there twice")
                .contains("missing: 3, 4.")
                .contains("\"whole\" are not those of a part");
    }

    @Test
    void aPartThatCannotBeIsTold() {
        for (String part : List.of("0/4", "5/4", "1/0", "a", "1/2/3", "99999999999/3")) {
            CommandRun run = batch("-o", "never", "--part", part);
            assertThat(run.exitCode()).as(part).isEqualTo(2);
            assertThat(run.err()).contains("\"%s\" is not a part of a batch.".formatted(part));
        }
        assertThat(shared.resolve("never")).doesNotExist();
    }

    @Test
    void whatWasNotedOfAnotherRunDoesNotCount() throws IOException {
        copy("p4", "p4-reused");
        Path manifest = shared.resolve("p4-reused/batch.txt");
        String other = Files.readString(manifest).replace("part 4 of 4", "part 1 of 4");
        Files.delete(manifest);
        OutputFiles.keeping().write(manifest, other);
        assertRefused("\"p4-reused\" (part 1 of 4) is not done.", "p4-reused", "p2", "p3", "p4");
    }

    @Test
    void aFolderOfOnePartIsNotTakenForAnother() {
        CommandRun run = batch("-o", "p1", "--part", "2/4");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("p1\" cannot take these results.");
    }

    private void assertRefused(String message, String... parts) {
        CommandRun run = merge("refused", List.of(parts));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(shared.resolve("refused")).doesNotExist();
    }

    /** Gives a part other results, as Endure would have written them. */
    private void forge(String part, String results) throws IOException {
        Path file = shared.resolve(part).resolve("part-000001.csv");
        Files.delete(file);
        OutputFiles.keeping().write(file, results);
    }

    private static List<String> parts() {
        return new ArrayList<>(
                IntStream.rangeClosed(1, PARTS).mapToObj(each -> "p" + each).toList());
    }

    private CommandRun merge(String into, List<String> parts) {
        List<String> arguments = new ArrayList<>(List.of("batch", "--merge", "-o", into));
        arguments.addAll(parts);
        return CommandRun.run(shared, arguments.toArray(String[]::new));
    }

    private static CommandRun batch(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("batch", "table.csv", "--coding", "alliance-years", "--skip-bad", "bad.csv"));
        arguments.addAll(List.of(more));
        return CommandRun.run(shared, arguments.toArray(String[]::new));
    }

    private void copy(String from, String to) throws IOException {
        Path target = Files.createDirectories(shared.resolve(to));
        try (Stream<Path> files = Files.list(shared.resolve(from))) {
            for (Path each : files.toList()) {
                Files.copy(each, target.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Map<String, String> contents(String folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(shared.resolve(folder))) {
            for (Path each : files.toList()) {
                String name = each.getFileName().toString();
                if (!name.startsWith(".endure-")) {
                    contents.put(name, Files.readString(each));
                }
            }
        }
        return contents;
    }
}
