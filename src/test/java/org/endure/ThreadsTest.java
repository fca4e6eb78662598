package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.endure.declaration.DeclaredVisits;
import org.endure.scenario.Case;
import org.endure.table.Table;
import org.endure.theory.Theory;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads with small stacks ask everything of two theories at once, and each is answered as one thread alone. */
class ThreadsTest {

    private static final int THREADS = 16;
    private static final long STACK = 256 << 10;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void threadsWithSmallStacksAreAnsweredAsOneAlone() throws IOException, InterruptedException, ExecutionException {
        DeclaredVisits.write(folder, "ships", "Integer", "ships : 4", "{ships} came");
        List<Questions> questions = List.of(
                new Questions("facts/cases/h63-balkan-pact-1955.yaml", List.of(), "C4"),
                new Questions("set.yaml", List.of("mine"), "E5.b"));
        List<List<Object>> alone = new ArrayList<>();
        for (Questions each : questions) {
            alone.add(each.answers(Endure.open(folder), each.theory(Endure.open(folder))));
        }
        assertThat(alone.get(1).toString()).contains("4 came");

        Endure shared = Endure.open(folder);
        List<Theory> theories = started(() ->
                        questions.stream().map(each -> each.theory(shared)).toList())
                .get();
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<FutureTask<List<Object>>> tasks = IntStream.range(0, THREADS)
                .mapToObj(i -> started(() -> {
                    ready.countDown();
                    ready.await();
                    return questions.get(i % 2).answers(shared, theories.get(i % 2));
                }))
                .toList();
        for (int i = 0; i < THREADS; i++) {
            assertThat(tasks.get(i).get()).isEqualTo(alone.get(i % 2));
        }
    }

    /** A task in a thread of its own, which has a small stack. */
    private static <T> FutureTask<T> started(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "small", STACK).start();
        return task;
    }

    /** One question of each kind on a theory and a case. */
    private record Questions(String path, List<String> layers, String conclusion) {

        Theory theory(Endure endure) {
            return endure.theory("walt", layers.toArray(String[]::new));
        }

        List<Object> answers(Endure endure, Theory theory) {
            Case facts = endure.facts(theory, path);
            return List.of(
                    endure.assess(theory, facts),
                    endure.explain(theory, facts, "VERDICT"),
                    endure.explain(theory, facts, conclusion),
                    endure.flip(theory, facts, 1, Duration.ofMinutes(5)),
                    endure.sure(theory, facts, 20, 1),
                    endure.batch(theory, "alliance-years", "t", Tables.columns())
                            .apply(rows()));
        }
    }

    private static List<Table.Row> rows() {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Table.Row(
                        i,
                        i + 1L,
                        Arrays.asList(Tables.random("a" + i, 1900 + i, random).split(",", -1))))
                .toList();
    }
}
