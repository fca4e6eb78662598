package org.endure.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Rows that a thread of its own reads, a few thousand ahead of whoever goes through them. They are the same rows, and end alike. */
final class RowsAhead implements RowSource {

    private static final int AT_ONCE = 500;
    private static final int AHEAD = 4;

    private final RowSource source;
    private final BlockingQueue<Some> read = new ArrayBlockingQueue<>(AHEAD);
    private @Nullable Thread reader;

    RowsAhead(RowSource source) {
        this.source = source;
    }

    /**
     * Some rows.
     *
     * @param rows the rows
     * @param isLast whether none come after them
     * @param failure why none come after them; null if there are no more
     */
    private record Some(
            List<Table.Row> rows, boolean isLast, @Nullable Throwable failure) {}

    @Override
    public List<String> columns() {
        return source.columns();
    }

    @Override
    public Iterator<Table.Row> rows() {
        Thread thread = new Thread(this::readAll, "rows ahead");
        thread.setDaemon(true);
        reader = thread;
        thread.start();
        return new Taken();
    }

    private void readAll() {
        List<Table.Row> rows = new ArrayList<>(AT_ONCE);
        Throwable failure = null;
        try {
            try {
                Iterator<Table.Row> left = source.rows();
                while (left.hasNext()) {
                    rows.add(left.next());
                    if (rows.size() == AT_ONCE) {
                        read.put(new Some(rows, false, null));
                        rows = new ArrayList<>(AT_ONCE);
                    }
                }
            } catch (RuntimeException | Error e) {
                failure = e; // thrown again where the rows are taken
            }
            read.put(new Some(rows, true, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody takes rows any more
        }
    }

    /** Goes through what was read. */
    private final class Taken implements Iterator<Table.Row> {

        private Some some = new Some(List.of(), false, null);
        private int place;

        @Override
        public boolean hasNext() {
            while (place == some.rows().size()) {
                if (some.failure() instanceof RuntimeException failure) {
                    throw failure;
                } else if (some.failure() instanceof Error failure) {
                    throw failure;
                } else if (some.isLast()) {
                    return false;
                }
                some = next(read);
                place = 0;
            }
            return true;
        }

        @Override
        public Table.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return some.rows().get(place++);
        }

        private static Some next(BlockingQueue<Some> read) {
            try {
                return read.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while rows were read.", e);
            }
        }
    }

    @Override
    public void close() {
        Thread thread = reader;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        source.close();
    }
}
