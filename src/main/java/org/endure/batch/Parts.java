package org.endure.batch;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/** Cuts a table into parts that threads take one after another. Parts that are written already, or that
 * are another run's, are passed over. */
final class Parts {

    private final Iterator<Table.Row> rows;
    private final TableReview review;
    private final ResultsFolder folder;
    private final Batch.Watcher watcher;
    private int number;
    private long kept;
    private volatile boolean stopped;

    /**
     * The rows of a part that can be used.
     *
     * @param number number of the part, from 0
     */
    record Part(int number, List<Table.Row> rows) {}

    Parts(Table table, TableReview review, ResultsFolder folder, Batch.Watcher watcher) {
        this.rows = table.iterator();
        this.review = review;
        this.folder = folder;
        this.watcher = watcher;
    }

    /** The next part that is not written yet; null if there is none, or the run is stopped. */
    synchronized @Nullable Part next() {
        while (!stopped && rows.hasNext()) {
            int part = number++;
            if (!folder.has(part)) {
                pass();
            } else if (Files.exists(folder.part(part))) {
                long usable = pass();
                kept += usable;
                watcher.kept(usable);
            } else {
                return new Part(part, taken());
            }
        }
        return null;
    }

    private List<Table.Row> taken() {
        List<Table.Row> chunk = new ArrayList<>(Batch.PART);
        for (int i = 0; i < Batch.PART && rows.hasNext(); i++) {
            Table.Row row = rows.next();
            if (!review.isRejected(row.number())) {
                chunk.add(row);
            }
        }
        return chunk;
    }

    /** Passes over a part, and returns how many of its rows can be used. */
    private long pass() {
        long usable = 0;
        for (int i = 0; i < Batch.PART && rows.hasNext(); i++) {
            usable += review.isRejected(rows.next().number()) ? 0 : 1;
        }
        return usable;
    }

    /** Lets no thread take another part. */
    void stop() {
        stopped = true;
    }

    /** Rows whose parts were written already. */
    synchronized long kept() {
        return kept;
    }
}
