package org.endure.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.bibliography.GeneratedLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Time of {@code assess} for the US-Japan fact set of 2017-2018, with as many entries that nobody cites in its bibliography:
 * 5,000 may take at most twice the time of none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LibraryBenchmark {

    /** How many entries nobody cites. */
    @Param({"0", "5000"})
    public int entries;

    private Path folder = Path.of("");

    /** Copies the fact set, and adds the entries to its bibliography. */
    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("library");
        Path facts = Path.of(TheoryBenchmark.FACTS);
        try (Stream<Path> files = Files.list(Path.of("facts/us-japan"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, folder.resolve(each.getFileName()));
            }
        }
        String library = Files.readString(facts.resolveSibling("sources.bib"));
        Files.writeString(folder.resolve("sources.bib"), library + GeneratedLibrary.of(entries, new Random(1)));
    }

    @Benchmark
    public Object assess() {
        CommandRun run = CommandRun.run(folder, "assess", "2017-2018-trump-abe.yaml");
        if (run.exitCode() != 0) {
            throw new IllegalStateException(run.err());
        }
        return run.out();
    }
}
