package org.endure.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.endure.batch.Batch;
import org.endure.batch.PartWork;
import org.endure.batch.ResultsFolder;
import org.endure.batch.SampleCheck;
import org.endure.batch.TableReview;
import org.endure.coding.EarlierRows;
import org.endure.coding.RejectedRow;
import org.endure.coding.RejectedRows;
import org.endure.coding.RepeatedKeys;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.files.OutputFiles;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch: looks the table through, assesses what is not there yet, and says what was done.
 *
 * @param session where it is run
 * @param name the name of the table in messages
 * @param file the table
 * @param work what is made of its rows
 * @param options how it goes about its rows
 * @param files how rows that are left out are written
 */
record BatchRun(Session session, String name, Path file, PartWork work, BatchOptions options, OutputFiles files) {

    private static final double SECOND = 1e9;

    /**
     * Runs into a folder.
     *
     * @param into the name of the folder in messages
     */
    void into(ResultsFolder results, String into) {
        long start = System.nanoTime();
        results.refuseOthers();
        TableReview review = review(results);
        Batch.Done done = assess(results, review);
        results.finish(review);
        double seconds = Math.max(1 / SECOND, (System.nanoTime() - start) / SECOND);
        session.answer(String.format(
                Locale.ROOT,
                "%s in %s: %,d assessed now (%,.0f a second), %,d kept from an earlier run%s.\n",
                Count.of(done.rows(), "row"),
                Escapes.visible(into),
                done.done(),
                done.done() / seconds,
                done.kept(),
                review.rejected() == 0
                        ? ""
                        : String.format(Locale.ROOT, ", %,d left out, in %s", review.rejected(), options.skipBad)));
        if (options.check > 0) {
            check(results, review);
        }
    }

    private Batch.Done assess(ResultsFolder results, TableReview review) {
        Progress progress =
                new Progress(session.err(), "rows", review.rows() - review.rejected(), Progress.isWatched());
        try (Table table = Table.open(name, file)) {
            return new Batch(results, options.threads).run(table, work, review, new Shown(progress));
        } finally {
            progress.end();
        }
    }

    /** Looks the table through, keeps what is left out in a file if that is wished, and then begins the folder. */
    private TableReview review(ResultsFolder results) {
        try (RepeatedKeys keys = new RepeatedKeys(results.folder())) {
            return reviewed(results, keys::note, () -> keys.repeats().orElse(null));
        }
    }

    /**
     * Looks the table through.
     *
     * @param earlier knows which keys came before
     * @param more what knows better, if something does: then the table is looked through again with it
     */
    private TableReview reviewed(ResultsFolder results, EarlierRows earlier, Supplier<@Nullable EarlierRows> more) {
        Progress progress = new Progress(session.err(), "rows checked", 0, Progress.isWatched());
        EarlierRows better;
        Table opened = Table.open(name, file);
        try (Table table = options.threads > 1 ? opened.readAhead() : opened;
                RejectedRows rejected = rejected(table)) {
            Consumer<RejectedRow> kept = rejected == null ? row -> {} : rejected;
            TableReview review = TableReview.of(table, work.assessor().coding(), earlier, kept, progress::at);
            better = more.get();
            if (better == null) {
                accept(review, results, rejected);
                return review;
            }
        } finally {
            progress.end();
        }
        return reviewed(results, better, () -> null);
    }

    private @Nullable RejectedRows rejected(Table table) {
        return options.skipBad == null
                ? null
                : new RejectedRows(session.workingFolder().resolve(options.skipBad), table.header(), files);
    }

    private static void accept(TableReview review, ResultsFolder results, @Nullable RejectedRows rejected) {
        review.refuseIfBrokenOff();
        if (rejected == null) {
            review.refuseIfAnyIsRejected();
        }
        results.begin();
        if (rejected != null) {
            rejected.commit();
        }
    }

    private void check(ResultsFolder results, TableReview review) {
        SampleCheck check = new SampleCheck(
                results,
                work.assessor(),
                session.engine(work.assessor().coding().rules()),
                session.engine(work.assessor().theory()));
        try (Table table = Table.open(name, file)) {
            int compared = check.run(table, review, options.check, options.seed);
            session.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%s drawn with seed %d: Drools infers what was written.",
                            Count.of(compared, "row"),
                            options.seed));
        }
    }

    /** Adds up what threads tell. */
    private record Shown(Progress progress, AtomicLong rows) implements Batch.Watcher {

        Shown(Progress progress) {
            this(progress, new AtomicLong());
        }

        @Override
        public void kept(long more) {
            progress.kept(more);
            progress.at(rows.addAndGet(more));
        }

        @Override
        public void done(long more) {
            progress.at(rows.addAndGet(more));
        }
    }
}
