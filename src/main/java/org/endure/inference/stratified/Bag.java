package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.List;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a view sees (an alpha memory), in no particular order. Where they are many, those with a certain value are found
 * by an index, which is made when it is first asked for. A bag that differs from another in a few facts uses the other's indexes.
 */
final class Bag {

    static final Bag EMPTY = new Bag(new Fact[0], 0, null);

    /** Largest bag that is scanned instead of indexed. */
    private static final int FEW = 8;

    private static final Index[] NO_INDEXES = {};

    private @Nullable Fact[] facts;
    private int places;
    private int size;
    private final @Nullable Bag base;
    private volatile @Nullable Index[] indexes = NO_INDEXES;

    private Bag(@Nullable Fact[] facts, int places, @Nullable Bag base) {
        this.facts = facts;
        this.places = places;
        this.size = places;
        this.base = base;
    }

    /** A bag of one fact. */
    static Bag of(Fact fact) {
        return new Bag(new Fact[] {fact}, 1, null);
    }

    /** Number of facts. */
    int size() {
        return size;
    }

    /** Number of places, of which some may be empty. */
    int places() {
        return places;
    }

    /** The fact in a place; null if it is empty. */
    @Nullable
    Fact get(int place) {
        return facts[place];
    }

    /** Adds a fact; only while no other thread knows the bag. */
    void add(Fact fact) {
        if (places == facts.length) {
            facts = Arrays.copyOf(facts, 2 * places + 2);
        }
        facts[places++] = fact;
        size++;
        if (indexes.length > 0) {
            indexes = NO_INDEXES;
        }
    }

    /** A bag with the same facts, to be added to. */
    Bag copy() {
        return new Bag(Arrays.copyOf(facts, places + 2), places, null);
    }

    /** A bag with some facts less, which are in it, and others more; it is not itself changed any more. */
    Bag changed(List<Fact> lost, List<Fact> gained) {
        Bag changed = new Bag(Arrays.copyOf(facts, places + gained.size()), places, this);
        for (int i = 0; i < lost.size(); i++) {
            changed.remove(lost.get(i));
        }
        for (int i = 0; i < gained.size(); i++) {
            changed.facts[changed.places++] = gained.get(i);
            changed.size++;
        }
        return changed;
    }

    private void remove(Fact fact) {
        for (int i = 0; i < places; i++) {
            if (facts[i] == fact) {
                facts[i] = null;
                size--;
                return;
            }
        }
    }

    /** Whether it is scanned instead of indexed. */
    boolean isSmall() {
        return base == null ? places <= FEW : base.isSmall();
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
        Accessor attribute = view.keys().get(slot);
        Index index = base == null
                ? new Index(facts, places, attribute)
                : base.index(view, slot).with(places - base.places);
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
