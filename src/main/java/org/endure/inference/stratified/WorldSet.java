package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Some of the worlds that are inferred from together, by their numbers. It knows between which of its words any world is. */
final class WorldSet {

    private final long[] words;
    private int from;
    private int to;

    /** None of so many worlds. */
    WorldSet(int worlds) {
        this.words = new long[worlds + Long.SIZE - 1 >>> 6];
    }

    /** All of so many worlds. */
    static WorldSet all(int worlds) {
        WorldSet all = new WorldSet(worlds);
        Arrays.fill(all.words, -1);
        int last = worlds & Long.SIZE - 1;
        if (last > 0) {
            all.words[all.words.length - 1] = (1L << last) - 1;
        }
        all.to = all.words.length;
        return all;
    }

    void clear() {
        to = from;
    }

    boolean isEmpty() {
        return from >= to;
    }

    void add(int world) {
        int word = world >>> 6;
        widen(word, word + 1);
        words[word] |= 1L << world;
    }

    void addAll(WorldSet other) {
        if (!other.isEmpty()) {
            widen(other.from, other.to);
            for (int i = other.from; i < other.to; i++) {
                words[i] |= other.words[i];
            }
        }
    }

    void removeAll(WorldSet other) {
        int end = Math.min(to, other.to);
        for (int i = Math.max(from, other.from); i < end; i++) {
            words[i] &= ~other.words[i];
        }
        narrow();
    }

    /** Becomes the same as another. */
    void set(WorldSet other) {
        from = other.from;
        to = other.to;
        if (from < to) {
            System.arraycopy(other.words, from, words, from, to - from);
        }
    }

    /**
     * Becomes what two sets have in common.
     *
     * @return whether they have any world in common
     */
    boolean setCommon(WorldSet one, WorldSet other) {
        from = Math.max(one.from, other.from);
        to = Math.min(one.to, other.to);
        for (int i = from; i < to; i++) {
            words[i] = one.words[i] & other.words[i];
        }
        narrow();
        return !isEmpty();
    }

    void forEach(IntConsumer action) {
        for (int i = from; i < to; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                action.accept((i << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /** Words outside the bounds hold nothing that counts; those that come into the bounds are emptied first. */
    private void widen(int low, int high) {
        if (isEmpty()) {
            Arrays.fill(words, low, high, 0);
            from = low;
            to = high;
        } else {
            if (low < from) {
                Arrays.fill(words, low, from, 0);
                from = low;
            }
            if (high > to) {
                Arrays.fill(words, to, high, 0);
                to = high;
            }
        }
    }

    private void narrow() {
        while (from < to && words[from] == 0) {
            from++;
        }
        while (from < to && words[to - 1] == 0) {
            to--;
        }
    }
}
