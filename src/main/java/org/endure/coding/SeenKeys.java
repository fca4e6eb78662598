package org.endure.coding;

import java.nio.ByteBuffer;
import java.util.List;
import org.endure.digest.Sha256;

/**
 * The keys of rows that were met, each with its line, in 20 bytes a place and 30 to 60 bytes a row; for rows that are in memory
 * themselves. Of every key 128 bits of its SHA-256 are kept. That two different keys among a million rows look alike so has a chance
 * of one in 10<sup>26</sup>; none of those who choose the keys can bring it about.
 */
public final class SeenKeys implements EarlierRows {

    private static final int FIRST = 1 << 10;
    private static final int PART_OF_THREE = 2;

    private final Sha256 digest = new Sha256();
    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    private int[] lines = new int[FIRST];
    private int size;

    @Override
    public long firstLine(List<String> key, long number, long line) {
        return firstLine(key, line);
    }

    /**
     * Notes a key.
     *
     * @param line the line on which it stands, from 1
     * @return the line on which it stood first; 0 if it is new
     */
    int firstLine(List<String> key, long line) {
        ByteBuffer hash = fingerprint(key, digest);
        long one = hash.getLong();
        long other = hash.getLong();
        int place = place(one, other);
        if (lines[place] != 0) {
            return lines[place];
        }
        put(place, one, other, (int) Math.min(line, Integer.MAX_VALUE));
        size++;
        if (size > lines.length / 3 * PART_OF_THREE) {
            grow();
        }
        return 0;
    }

    /** The SHA-256 of a key, in which it matters where a text ends. */
    static ByteBuffer fingerprint(List<String> key, Sha256 digest) {
        key.forEach(digest::addMeasured);
        return ByteBuffer.wrap(digest.bytes());
    }

    private int place(long one, long other) {
        int place = (int) one & lines.length - 1;
        while (lines[place] != 0 && (high[place] != one || low[place] != other)) {
            place = place + 1 & lines.length - 1;
        }
        return place;
    }

    private void put(int place, long one, long other, int line) {
        high[place] = one;
        low[place] = other;
        lines[place] = line;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldLines = lines;
        high = new long[oldLines.length * 2];
        low = new long[oldLines.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldLines[i]);
            }
        }
    }
}
