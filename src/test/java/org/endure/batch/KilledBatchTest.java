package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A batch may be killed at any moment, again and again: {@code -Dkills=40} at length. */
class KilledBatchTest {

    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int ROWS = Batch.PART * 4 + 17;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBatchKilledManyTimesEndsWithTheSameBytes() throws IOException, InterruptedException {
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
                    "",
                    "exec $ENDURE batch table.csv --coding alliance-years -o killed --threads 2",
                    told,
                    told);
            run.waitFor(400 + 2_600L * i / KILLS, TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
        }
        CommandRun last = batch("killed");
        assertThat(last.exitCode()).as(last.err()).isZero();
        assertThat(contents("killed")).isEqualTo(contents("whole"));
    }

    private CommandRun batch(String into) {
        return CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "-o", into);
    }

    private Map<String, String> contents(String results) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve(results))) {
            for (Path each : all.toList()) {
                String name = each.getFileName().toString();
                // a file under way stays until some run writes there later
                if (!name.startsWith(".endure-")) {
                    contents.put(name, Files.readString(each));
                }
            }
        }
        return contents;
    }
}
