package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a view sees, in no particular order. Where they are many, those with a certain value are found through an index, which is made when it
 * is first asked for.
 */
final class Bag {

    static final Bag EMPTY = new Bag(new Fact[0], 0);

    /** So many are gone through as quickly as they are looked up. */
    private static final int FEW = 6;

    /** So often more are gone through before an index pays. */
    private static final int SELDOM = 3;

    private Fact[] facts;
    private int size;
    private int asked;
    private volatile Map<Accessor, Map<Object, Bag>> indexes = Map.of();

    private Bag() {
        this(new Fact[4], 0);
    }

    private Bag(Fact[] facts, int size) {
        this.facts = facts;
        this.size = size;
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
            facts = Arrays.copyOf(facts, 2 * size);
        }
        facts[size++] = fact;
        if (!indexes.isEmpty()) {
            indexes = Map.of();
        }
    }

    /** A bag with the same facts, to be added to. */
    Bag copy() {
        return new Bag(Arrays.copyOf(facts, size + 4), size);
    }

    /** A bag with some facts less, which are in it, and others more. */
    Bag changed(List<Fact> lost, List<Fact> gained) {
        Bag changed = new Bag(Arrays.copyOf(facts, Math.max(1, size + gained.size())), size);
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

    /** Facts among which are all with that value of an attribute; there may be others among them. */
    Bag with(Accessor attribute, @Nullable Object value) {
        if (size <= FEW || asked < SELDOM && asked++ < SELDOM) {
            return this;
        }
        Map<Object, Bag> index = indexes.get(attribute);
        return (index == null ? index(attribute) : index).getOrDefault(value, EMPTY);
    }

    private Map<Object, Bag> index(Accessor attribute) {
        Map<Object, Bag> index = new HashMap<>();
        for (int i = 0; i < size; i++) {
            index.computeIfAbsent(attribute.get(facts[i]), value -> new Bag()).add(facts[i]);
        }
        Map<Accessor, Map<Object, Bag>> more = new HashMap<>(indexes);
        more.put(attribute, index);
        indexes = more;
        return index;
    }
}
