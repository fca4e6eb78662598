package org.endure.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.endure.coding.RowAssessment;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Magnitude;
import org.endure.files.OutputFile;
import org.endure.files.OutputFiles;
import org.endure.files.WriteFailure;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Assesses every row of a table, however many there are. Rows go through in parts; each part is written under another name and
 * then put in place in one step, so that a run that is killed leaves whole parts only, and the next run goes on after them. Each
 * thread takes the next part from the table, assesses it and writes it: all are at work all the time, and no more parts are in
 * memory than there are threads.
 */
public final class Batch {

    /** Rows of the table in a part, with those that are left out. */
    public static final int PART = 10_000;

    private static final int AT_ONCE = 500;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final ResultsFolder folder;
    private final int threads;

    /**
     * A batch into a folder.
     *
     * @param folder where the parts go, begun
     * @param threads number of threads in all, 1 or more
     */
    public Batch(ResultsFolder folder, int threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /**
     * What a run did.
     *
     * @param rows number of rows of the table, without those left out
     * @param done rows that this run assessed
     * @param kept rows whose parts an earlier run had written
     * @param classes number of different codings that were remembered
     */
    public record Done(long rows, long done, long kept, int classes) {}

    /** Is told, from many threads, how a run goes on. */
    public interface Watcher {

        /** Nobody looks. */
        Watcher NONE = new Watcher() {
            @Override
            public void kept(long rows) {}

            @Override
            public void done(long rows) {}
        };

        /** So many more rows stand in parts of an earlier run. */
        void kept(long rows);

        /** So many more rows were assessed and written. */
        void done(long rows);
    }

    /**
     * Assesses all rows whose parts are not there yet.
     *
     * @param table the table, from which no row was taken yet
     * @param work what is made of its rows
     * @param review which rows are left out
     * @throws InvalidInputException if the table is broken, or results cannot be written
     */
    public Done run(Table table, PartWork work, TableReview review, Watcher watcher) {
        Parts parts = new Parts(table, review, folder, watcher);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(workers.submit(() -> workedOff(parts, work, watcher)));
        }
        workers.shutdown();
        long done = 0;
        RuntimeException failure = null;
        for (Future<Long> each : running) {
            try {
                done += each.get();
            } catch (ExecutionException e) {
                failure = failure == null ? failed(e.getCause()) : failure;
            } catch (InterruptedException e) {
                parts.stop();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The run was interrupted.", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return new Done(done + parts.kept(), done, parts.kept(), work.assessor().classes());
    }

    private static RuntimeException failed(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException own ? own : new IllegalStateException("A part failed.", cause);
    }

    /** What one thread does: part after part, until there is none or another thread has failed. */
    private long workedOff(Parts parts, PartWork work, Watcher watcher) {
        long done = 0;
        boolean whole = false;
        try {
            for (Parts.Part part = parts.next(); part != null; part = parts.next()) {
                write(part, work);
                done += part.rows().size();
                watcher.done(part.rows().size());
            }
            whole = true;
            return done;
        } finally {
            if (!whole) {
                parts.stop();
            }
        }
    }

    private void write(Parts.Part part, PartWork work) {
        Path target = folder.part(part.number());
        try (OutputFile file = OutputFiles.keeping().begin(target)) {
            CSVPrinter out = new CSVPrinter(
                    new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8)), FORMAT);
            out.printRecord(header(work));
            List<Table.Row> rows = part.rows();
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                List<Table.Row> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
                for (RowAssessment each : work.apply(some)) {
                    out.printRecord(cells(each));
                }
            }
            out.flush();
            file.commit();
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    private static List<Object> header(PartWork work) {
        List<Object> header = new ArrayList<>(work.assessor().coding().key());
        header.addAll(List.of("verdict", "trend", "trend_magnitude", "risk", "findings"));
        return header;
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
