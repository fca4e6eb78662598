package org.endure.inference.stratified;

import java.util.Objects;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A join index: the places of the facts in a bag by the value of one attribute. Facts with equal values are linked in a chain; the
 * few facts that were added since are gone through after each chain, whatever their values.
 */
final class Index {

    private final @Nullable Object[] keys;
    private final int[] first;
    private final int[] counts;
    private final int[] next;
    private final int added;

    /** Indexes the first facts of an array, none of which is missing. */
    Index(@Nullable Fact[] facts, int size, Accessor attribute) {
        int capacity = Integer.highestOneBit(size * 3);
        this.keys = new Object[capacity];
        this.first = new int[capacity];
        this.counts = new int[capacity];
        this.next = new int[size];
        this.added = 0;
        for (int i = 0; i < size; i++) {
            Object key = attribute.get(Objects.requireNonNull(facts[i]));
            int group = group(key);
            keys[group] = key;
            next[i] = counts[group]++ == 0 ? -1 : first[group];
            first[group] = i;
        }
    }

    private Index(Index other, int added) {
        this.keys = other.keys;
        this.first = other.first;
        this.counts = other.counts;
        this.next = other.next;
        this.added = added;
    }

    /** The same index of a bag with so many more facts, in the places after those indexed. */
    Index with(int more) {
        return new Index(this, more);
    }

    /** Whether every fact that it finds has the value. */
    boolean isExact() {
        return added == 0;
    }

    /** The place in the tables of the facts with a value, which is empty if there are none. */
    int group(@Nullable Object key) {
        int mask = keys.length - 1;
        int hash = Objects.hashCode(key);
        int group = (hash ^ hash >>> 16) & mask;
        while (counts[group] > 0 && !Objects.equals(keys[group], key)) {
            group = group + 1 & mask;
        }
        return group;
    }

    /** Number of facts to go through for a group. */
    int count(int group) {
        return counts[group] + added;
    }

    /** The place of the first fact to go through for a group; -1 if there is none. */
    int first(int group) {
        return counts[group] == 0 ? lastAdded() : first[group];
    }

    /** The place after another; -1 if there are no more. */
    int next(int place) {
        if (place >= next.length) {
            return place > next.length ? place - 1 : -1;
        }
        int following = next[place];
        return following < 0 ? lastAdded() : following;
    }

    private int lastAdded() {
        return added == 0 ? -1 : next.length + added - 1;
    }
}
