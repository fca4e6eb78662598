package org.endure.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.endure.diagnostic.InvalidInputException;
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
     * @param rows number of rows of the table that this run was for, without those left out
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
            folder.format().write(file.stream(), ResultRow.columns(work.coding()), results(part.rows(), work));
            file.commit();
        } catch (IOException e) {
            throw WriteFailure.of(target, e);
        }
    }

    /** The results of rows, made while they are asked for. */
    private static Iterator<List<String>> results(List<Table.Row> rows, PartWork work) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + AT_ONCE)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + AT_ONCE)))
                .flatMap(some -> work.apply(some).stream())
                .map(ResultRow::cells)
                .iterator();
    }
}
