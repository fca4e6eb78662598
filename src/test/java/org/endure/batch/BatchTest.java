package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.coding.SeenKeys;
import org.endure.diagnostic.InvalidInputException;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that was stopped goes on where it was, without loss and without duplicates. */
class BatchTest {

    private static final int ROWS = Batch.PART * 2 + 100;
    private static final List<String> IDENTITY = List.of("made up");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunThatWasKilledIsResumedWithoutLossOrDuplicates() throws IOException {
        Path data = data();
        run(data, folder.resolve("whole"), IDENTITY);
        Path broken = folder.resolve("broken");
        run(data, broken, IDENTITY);
        Files.delete(broken.resolve("part-000001.csv"));
        Files.writeString(broken.resolve(".endure-0123456789abcdef.tmp"), "atopid,year,ver");
        Batch.Done done = run(data, broken, IDENTITY);
        assertThat(done.done()).isEqualTo(Batch.PART);
        assertThat(done.kept()).isEqualTo(ROWS - Batch.PART);
        assertThat(contents(broken)).isEqualTo(contents(folder.resolve("whole")));
        assertThat(contents(broken).lines().filter(line -> line.startsWith("a")).count())
                .isEqualTo(ROWS + 3L);
    }

    @Test
    void aFolderWithResultsOfSomethingElseIsRefusedAndLeftAsItIs() throws IOException {
        Path data = Tables.write(folder, Tables.random("a1", 1950, new SplittableRandom(1)));
        Path results = folder.resolve("results");
        run(data, results, IDENTITY);
        String before = contents(results);
        assertThatThrownBy(() -> run(data, results, List.of("something else")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("other data, theory, coding or version");
        assertThat(contents(results)).isEqualTo(before);
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> run(data, mine, IDENTITY)).hasMessageContaining("not empty");
        assertThat(mine.resolve("thesis.txt")).hasContent("years of work");
    }

    private Path data() {
        SplittableRandom random = new SplittableRandom(3);
        String[] few = new String[50];
        for (int i = 0; i < few.length; i++) {
            few[i] = Tables.random("a" + i, 1950, random).substring(("a" + i + ",1950").length());
        }
        String[] rows = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = "a" + i + ",1950" + few[i % few.length];
        }
        return Tables.write(folder, rows);
    }

    private static Batch.Done run(Path data, Path results, List<String> identity) {
        try (ResultsFolder into = new ResultsFolder(results, identity)) {
            into.begin();
            TableReview review;
            try (Table table = Table.open("t", data)) {
                review = TableReview.of(table, Tables.coding(), new SeenKeys(), rejected -> {}, rows -> {});
            }
            try (Table table = Table.open("t", data)) {
                PartWork work = new PartWork(Tables.coding(), ShippedTheory.rules(), table.header());
                return new Batch(into, 2).run(table, work, review, Batch.Watcher.NONE);
            }
        }
    }

    private static String contents(Path results) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(each -> !each.getFileName().toString().startsWith(".endure-"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
