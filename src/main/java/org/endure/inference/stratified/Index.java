package org.endure.inference.stratified;

import java.util.Objects;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** A join index: the places of the facts in a bag by the value of one attribute. Facts with equal values are linked in a chain. */
final class Index {

    private final @Nullable Object[] keys;
    private final int[] first;
    private final int[] counts;
    private final int[] next;

    /** Indexes the first facts of an array. */
    Index(Fact[] facts, int size, Accessor attribute) {
        int capacity = Integer.highestOneBit(size * 3);
        this.keys = new Object[capacity];
        this.first = new int[capacity];
        this.counts = new int[capacity];
        this.next = new int[size];
        for (int i = 0; i < size; i++) {
            Object key = attribute.get(facts[i]);
            int group = group(key);
            keys[group] = key;
            next[i] = counts[group]++ == 0 ? -1 : first[group];
            first[group] = i;
        }
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

    /** Number of facts in a group. */
    int count(int group) {
        return counts[group];
    }

    /** The place of a fact in a group; -1 if there is none. */
    int first(int group) {
        return counts[group] == 0 ? -1 : first[group];
    }

    /** The place of another fact with the same value; -1 if there are no more. */
    int next(int place) {
        return next[place];
    }
}
