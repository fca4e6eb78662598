package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets of changes, each of as many, that make the same difference as far as later rules can see it, and of which none falls into parts
 * that do together what each does alone.
 *
 * @param size number of changes in each
 * @param delta the difference
 * @param shared numbers of the facts that all of these sets change
 * @param origins what it is made of: each a list of clusters from each of which one set is taken; empty if it is one change
 * @param change number of the change; -1 if it is not one change
 */
record Cluster(int size, Delta delta, BitSet shared, List<List<Cluster>> origins, int change) {

    /** One change. */
    static Cluster of(int change, int fact, Delta delta) {
        BitSet shared = new BitSet();
        shared.set(fact);
        return new Cluster(1, delta, shared, List.of(), change);
    }

    /** What several are together, with the difference that they make then. */
    static Cluster joint(List<Cluster> parts, Delta delta) {
        BitSet shared = new BitSet();
        int size = 0;
        for (Cluster each : parts) {
            shared.or(each.shared);
            size += each.size;
        }
        return new Cluster(size, delta, shared, List.of(parts), -1);
    }

    /** The same with another difference. */
    Cluster with(Delta other) {
        return other == delta ? this : new Cluster(size, other, shared, origins, change);
    }

    /** All sets of several that make the same difference. */
    static Cluster alike(List<Cluster> several) {
        Cluster first = several.get(0);
        if (several.size() == 1) {
            return first;
        }
        BitSet shared = (BitSet) first.shared.clone();
        List<List<Cluster>> origins = new ArrayList<>(several.size());
        for (Cluster each : several) {
            shared.and(each.shared);
            origins.add(List.of(each));
        }
        return new Cluster(first.size, first.delta, shared, origins, -1);
    }

    /** Whether a set of this and a set of the other can be of different facts. */
    boolean canJoin(Cluster other) {
        return !shared.intersects(other.shared);
    }

    /** The sets, as numbers of changes. */
    Set<Set<Integer>> sets() {
        if (change >= 0) {
            return Set.of(Set.of(change));
        }
        Set<Set<Integer>> all = new LinkedHashSet<>();
        origins.forEach(parts -> all.addAll(joined(parts)));
        return all;
    }

    /** The sets that take one set of each of several clusters. */
    static Set<Set<Integer>> joined(Collection<Cluster> parts) {
        Set<Set<Integer>> joined = new LinkedHashSet<>(Set.of(Set.of()));
        for (Cluster part : parts) {
            Set<Set<Integer>> longer = new LinkedHashSet<>();
            for (Set<Integer> more : part.sets()) {
                for (Set<Integer> each : joined) {
                    Set<Integer> both = new LinkedHashSet<>(each);
                    both.addAll(more);
                    if (both.size() == each.size() + more.size()) {
                        longer.add(both);
                    }
                }
            }
            joined = longer;
        }
        return joined;
    }
}
