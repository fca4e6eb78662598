package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.EndureProcess;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch may be killed at any moment, repeatedly: {@code -Dkills=40} at length. */
class KilledBatchTest {

    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int PARTS = 5;
    private static final int ROWS = Batch.PART * (PARTS - 1) + 17;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBatchKilledManyTimesEndsWithTheSameBytesAndNothingElse() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(3);
        String[] rows = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = Tables.row("a" + i, 1900, Map.of("n_rivals_shared", "" + random.nextInt(3)));
        }
        Tables.write(folder, rows);
        assertThat(batch("whole").exitCode()).isZero();
        Path told = folder.resolve("told.txt");
        for (int i = 0; i < KILLS; i++) {
            Process run = EndureProcess.started(
                    folder,
                    "-XX:TieredStopAtLevel=1",
                    "exec $ENDURE batch table.csv --coding alliance-years -o killed --threads 2",
                    told,
                    told);
            awaitParts(run, PARTS * i / KILLS);
            run.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
        }
        makeOld();
        long kept = rowsKept();
        assertThat(kept).as("rows of killed runs").isPositive();
        CommandRun last = batch("killed");
        assertThat(last.exitCode()).as(last.err()).isZero();
        assertThat(last.out()).contains("%,d kept from an earlier run".formatted(kept));
        assertThat(contents("killed")).isEqualTo(contents("whole"));
    }

    /** Waits until as many parts are there, or the run has ended; it may be killed at any stage of its work. */
    private void awaitParts(Process run, int parts) throws IOException, InterruptedException {
        while (run.isAlive() && parts() < parts) {
            run.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private long parts() throws IOException {
        if (!Files.isDirectory(folder.resolve("killed"))) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder.resolve("killed"))) {
            return all.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .count();
        }
    }

    /** Rows in the parts that are there, each of which begins with a line for its columns. */
    private long rowsKept() throws IOException {
        long rows = 0;
        for (Map.Entry<String, String> each : contents("killed").entrySet()) {
            rows += each.getKey().startsWith("part-") ? each.getValue().lines().count() - 1 : 0;
        }
        return rows;
    }

    /** A file under way is removed once it is too old to be that of a run that is about to lock it. */
    private void makeOld() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("killed"))) {
            for (Path each : all.toList()) {
                if (each.getFileName().toString().endsWith(".tmp")) {
                    Files.setLastModifiedTime(each, FileTime.from(Instant.now().minusSeconds(60)));
                }
            }
        }
    }

    private CommandRun batch(String into) {
        return CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "-o", into);
    }

    private Map<String, String> contents(String results) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve(results))) {
            for (Path each : all.toList()) {
                String name = each.getFileName().toString();
                if (!name.equals(".endure-written") && !name.equals(".endure-lock")) {
                    contents.put(name, Files.readString(each));
                }
            }
        }
        return contents;
    }
}
