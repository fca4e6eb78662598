package org.endure.cli;

import org.endure.batch.ResultsFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a batch goes about its rows. */
final class BatchOptions {

    private static final int MOST_THREADS = 256;
    private static final int MOST_CHECKED = 100_000;

    @Option(
            names = "--skip-bad",
            paramLabel = "FILE",
            description = "Leave out rows that cannot be used, and write them to a new file.")
    @Nullable
    String skipBad;

    @Option(names = "--threads", paramLabel = "N", description = "Threads in all. Default: one for each core.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--part",
            paramLabel = "I/N",
            description =
                    "Assess one of N parts of the table, for N machines: 1/8 to 8/8, each into a folder of its own.")
    @Nullable
    String part;

    @Option(
            names = "--format",
            paramLabel = "csv|parquet",
            description = "Format of the results; Parquet needs DuckDB's driver next to endure.jar. Default: csv.")
    ResultsFormat format = ResultsFormat.CSV;

    @Option(
            names = "--check",
            paramLabel = "N",
            description =
                    "Infer N rows, drawn at random, by Drools too, and compare them with what was written. Default: 0.")
    int check;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of --check; the same seed draws the same rows. Default: 1.")
    long seed = 1;

    /** What is wrong with them; null if nothing is. */
    @Nullable
    String fault() {
        if (threads < 1 || threads > MOST_THREADS) {
            return "--threads is %d. It is a number from 1 to %d.".formatted(threads, MOST_THREADS);
        } else if (check < 0 || check > MOST_CHECKED) {
            return "--check is %d. It is a number from 0 to %d.".formatted(check, MOST_CHECKED);
        }
        return null;
    }
}
