package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.List;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a view sees (an alpha memory), in no particular order. Where they are many, those with a certain value are found
 * by an index, which is made when it is first asked for.
 */
final class Bag {

    static final Bag EMPTY = new Bag(new Fact[0], 0);

    /** Largest bag that is scanned instead of indexed. */
    private static final int FEW = 8;

    private static final Index[] NO_INDEXES = {};

    private Fact[] facts;
    private int size;
    private volatile @Nullable Index[] indexes = NO_INDEXES;

    private Bag(Fact[] facts, int size) {
        this.facts = facts;
        this.size = size;
    }

    /** A bag of one fact. */
    static Bag of(Fact fact) {
        return new Bag(new Fact[] {fact}, 1);
    }

    int size() {
        return size;
    }

    Fact get(int place) {
        return facts[place];
    }

    /** Adds a fact; only while no other thread knows the bag. */
    void add(Fact fact) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size + 2);
        }
        facts[size++] = fact;
        if (indexes.length > 0) {
            indexes = NO_INDEXES;
        }
    }

    /** A bag with the same facts, to be added to. */
    Bag copy() {
        return new Bag(Arrays.copyOf(facts, size + 2), size);
    }

    /** A bag with some facts less, which are in it, and others more. */
    Bag changed(List<Fact> lost, List<Fact> gained) {
        Bag changed = new Bag(Arrays.copyOf(facts, size + gained.size()), size);
        for (int i = 0; i < lost.size(); i++) {
            changed.remove(lost.get(i));
        }
        for (int i = 0; i < gained.size(); i++) {
            changed.add(gained.get(i));
        }
        return changed;
    }

    private void remove(Fact fact) {
        for (int i = 0; i < size; i++) {
            if (facts[i] == fact) {
                facts[i] = facts[--size];
                return;
            }
        }
    }

    /** Whether it is scanned instead of indexed. */
    boolean isSmall() {
        return size <= FEW;
    }

    /**
     * The index by an attribute.
     *
     * @param slot number of the attribute among those by which the view is looked up
     */
    Index index(View view, int slot) {
        @Nullable Index[] known = indexes;
        Index index = slot < known.length ? known[slot] : null;
        return index == null ? makeIndex(view, slot) : index;
    }

    private Index makeIndex(View view, int slot) {
        Index index = new Index(facts, size, view.keys().get(slot));
        @Nullable Index[] more = Arrays.copyOf(indexes, view.keys().size());
        more[slot] = index;
        indexes = more;
        return index;
    }

    /** The place after another, by an index or, without one, downwards; -1 if there is none. */
    static int next(@Nullable Index index, int place) {
        return index == null ? place - 1 : index.next(place);
    }
}
