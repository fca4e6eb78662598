package org.endure.backtest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Magnitude;

/**
 * Assesses every row of a table, however many there are. Rows go through in parts; each part is written under another name and
 * then put in place in one step, so that a run that is killed leaves whole parts only, and the next run goes on after them. The
 * work on a part is a pure function of its rows.
 */
public final class Batch {

    /** Rows in a part. */
    public static final int PART = 20_000;

    private static final String UNDER_WAY = "under way";

    private final Path folder;
    private final int threads;

    /**
     * A batch into a folder.
     *
     * @param folder where the parts go; it is made if need be
     * @param threads number of parts worked on at once, 1 or more
     */
    public Batch(Path folder, int threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /**
     * What a run did.
     *
     * @param rows number of rows of the table
     * @param done rows that this run assessed
     * @param kept rows whose parts an earlier run had written
     * @param classes number of different codings that were remembered
     */
    public record Done(long rows, long done, long kept, int classes) {}

    /**
     * Assesses all rows whose parts are not there yet.
     *
     * @param identity what the results depend on, such as hashes of data, theory and coding, one line each; a folder begun with
     *     another identity is refused
     * @param progress told the number of rows whose parts are written, now and then
     * @throws InvalidInputException if the folder holds results of something else, or the table is broken
     */
    public Done run(Table table, RowAssessor assessor, List<String> identity, LongConsumer progress) {
        begin(identity);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Deque<Future<Integer>> open = new ArrayDeque<>();
        long rows = 0;
        long kept = 0;
        long written = 0;
        try {
            Iterator<Table.Row> iterator = table.iterator();
            for (int part = 0; iterator.hasNext(); part++) {
                List<Table.Row> chunk = new ArrayList<>();
                while (iterator.hasNext() && chunk.size() < PART) {
                    chunk.add(iterator.next());
                }
                rows += chunk.size();
                Path target = folder.resolve(String.format(Locale.ROOT, "part-%06d.csv", part));
                if (Files.exists(target)) {
                    kept += chunk.size();
                } else {
                    open.add(workers.submit(() -> write(target, chunk, assessor)));
                }
                while (open.size() > threads) {
                    written += finished(open.removeFirst());
                    progress.accept(kept + written);
                }
            }
            while (!open.isEmpty()) {
                written += finished(open.removeFirst());
                progress.accept(kept + written);
            }
            return new Done(rows, written, kept, assessor.classes());
        } finally {
            workers.shutdownNow();
        }
    }

    private static int finished(Future<Integer> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A part failed.", e);
        }
    }

    private void begin(List<String> identity) {
        Path manifest = folder.resolve("batch.txt");
        String text = String.join("\n", identity) + "\n";
        try {
            Files.createDirectories(folder);
            if (!Files.exists(manifest)) {
                try (var children = Files.list(folder)) {
                    if (children.findAny().isPresent()) {
                        throw refused("It is not empty, and no batch of Endure was begun in it.");
                    }
                }
                Files.writeString(manifest, text, StandardCharsets.UTF_8);
            } else if (!Files.readString(manifest, StandardCharsets.UTF_8).equals(text)) {
                throw refused("A batch with other data, theory, coding or version was begun in it.");
            }
            try (var children = Files.list(folder)) {
                for (Path left : children.filter(each -> each.toString().endsWith(UNDER_WAY))
                        .toList()) {
                    Files.deleteIfExists(left);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InvalidInputException refused(String why) {
        return new InvalidInputException(Diagnostic.error(
                "batch-folder",
                SourcePosition.file(folder.toString()),
                "\"%s\" cannot take these results. %s".formatted(folder, why),
                "Name a new folder."));
    }

    private static int write(Path target, List<Table.Row> rows, RowAssessor assessor) throws IOException {
        Path underWay = target.resolveSibling(target.getFileName() + "." + UNDER_WAY);
        try (BufferedWriter out = Files.newBufferedWriter(underWay, StandardCharsets.UTF_8)) {
            List<Object> header = new ArrayList<>(assessor.coding().key());
            header.addAll(List.of("verdict", "trend", "trend_magnitude", "risk", "findings"));
            out.write(CSVFormat.RFC4180.format(header.toArray()));
            out.write('\n');
            for (Table.Row row : rows) {
                out.write(CSVFormat.RFC4180.format(cells(assessor.assess(row)).toArray()));
                out.write('\n');
            }
        }
        Files.move(underWay, target, StandardCopyOption.ATOMIC_MOVE);
        return rows.size();
    }

    private static List<Object> cells(RowAssessment assessment) {
        List<Object> cells = new ArrayList<>(assessment.key());
        Magnitude magnitude = assessment.trendMagnitude();
        cells.add(assessment.verdict());
        cells.add(assessment.trend());
        cells.add(magnitude == null ? "" : magnitude);
        cells.add(assessment.risk() == null ? "" : assessment.risk());
        StringBuilder findings = new StringBuilder();
        assessment
                .findings()
                .forEach((code, strength) -> findings.append(findings.isEmpty() ? "" : " ")
                        .append(code)
                        .append('=')
                        .append(strength));
        cells.add(findings.toString());
        return cells;
    }
}
