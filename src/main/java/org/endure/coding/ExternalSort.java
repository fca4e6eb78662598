package org.endure.coding;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.endure.files.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * Sorts tuples of whole numbers, however many there are: as many as there is room for in memory; the others in sorted runs in a scratch
 * file, which are merged. Tuples are compared number by number.
 */
final class ExternalSort implements AutoCloseable {

    private static final int LEAST_BUFFERED = 64;

    private final int width;
    private final int most;
    private final Supplier<ScratchFile> scratch;
    private final List<Run> runs = new ArrayList<>();
    private List<long[]> some = new ArrayList<>();
    private @Nullable ScratchFile file;

    /** Sorted tuples in the file, from one byte up to another. */
    private record Run(long from, long to) {}

    /**
     * A sort of nothing yet.
     *
     * @param width how many numbers a tuple has
     * @param most how many tuples are in memory at once
     * @param scratch makes the file, which is closed with this
     */
    ExternalSort(int width, int most, Supplier<ScratchFile> scratch) {
        this.width = width;
        this.most = most;
        this.scratch = scratch;
    }

    /** Adds a tuple, which is not changed any more. */
    void add(long... tuple) {
        if (some.size() == most) {
            spill();
        }
        some.add(tuple);
    }

    /** Whether nothing was added. */
    boolean isEmpty() {
        return some.isEmpty() && runs.isEmpty();
    }

    /** All tuples in order; nothing is added afterwards. */
    Iterator<long[]> sorted() {
        if (runs.isEmpty()) {
            some.sort(Arrays::compare);
            return some.iterator();
        }
        if (!some.isEmpty()) {
            spill();
        }
        return new Merged();
    }

    private void spill() {
        ScratchFile into = file();
        some.sort(Arrays::compare);
        long from = into.size();
        ByteBuffer bytes = ByteBuffer.allocate(bytes(Math.min(most, LEAST_BUFFERED)));
        for (long[] each : some) {
            if (!bytes.hasRemaining()) {
                into.append(bytes.flip());
                bytes.clear();
            }
            for (long number : each) {
                bytes.putLong(number);
            }
        }
        into.append(bytes.flip());
        runs.add(new Run(from, into.size()));
        some = new ArrayList<>();
    }

    private ScratchFile file() {
        if (file == null) {
            file = scratch.get();
        }
        return file;
    }

    private int bytes(int tuples) {
        return tuples * width * Long.BYTES;
    }

    /** Goes through all runs at once. The memory that was for tuples is now for what is read ahead of each. */
    private final class Merged implements Iterator<long[]> {

        private final PriorityQueue<RunReader> open =
                new PriorityQueue<>((one, other) -> Arrays.compare(one.first, other.first));

        Merged() {
            int ahead = bytes(Math.max(Math.min(most, LEAST_BUFFERED), most / runs.size()));
            runs.forEach(each -> open.add(new RunReader(each, ahead)));
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public long[] next() {
            RunReader least = open.poll();
            if (least == null) {
                throw new NoSuchElementException();
            }
            long[] tuple = least.first;
            if (least.goOn()) {
                open.add(least);
            }
            return tuple;
        }
    }

    /** Goes through a run. */
    private final class RunReader {

        private final ByteBuffer bytes;
        private final long to;
        private long place;
        private LongBuffer ahead;
        private long[] first = {};

        RunReader(Run run, int ahead) {
            this.bytes = ByteBuffer.allocate((int) Math.min(ahead, run.to() - run.from()));
            this.place = run.from();
            this.to = run.to();
            this.ahead = bytes.asLongBuffer().limit(0);
            goOn();
        }

        boolean goOn() {
            if (!ahead.hasRemaining()) {
                if (place == to) {
                    return false;
                }
                bytes.clear().limit((int) Math.min(bytes.capacity(), to - place));
                file().read(bytes, place);
                place += bytes.limit();
                ahead = bytes.flip().asLongBuffer();
            }
            first = new long[width];
            ahead.get(first);
            return true;
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
