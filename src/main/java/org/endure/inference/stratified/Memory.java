package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.jspecify.annotations.Nullable;

/** The facts of one inference, by the views that see them. */
final class Memory {

    private final MemoryLayout layout;
    private final Bag[] bags;
    private final Bag[] lent;
    private final int[] found;
    private final long most;
    private final Collection<? extends Fact> given;
    private long taken;
    private long mostOfOneRule;
    private @Nullable Rule costliest;
    private int deepest;

    /** There are more ways to combine facts than can be tried. */
    static final class TooManyWaysException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * An empty memory.
     *
     * @param most how many steps of work may be taken before it gives up
     */
    Memory(MemoryLayout layout, long most) {
        this.most = most;
        this.given = List.of();
        this.layout = layout;
        this.lent = new Bag[layout.size()];
        Arrays.fill(lent, Bag.EMPTY);
        this.bags = lent.clone();
        this.found = new int[layout.size()];
    }

    /** A memory with the facts of another, which stays as it is from now on. */
    Memory(Memory other, long most) {
        this(other, most, other.given);
    }

    /**
     * A memory with the facts of another, which stays as it is from now on.
     *
     * @param given the facts that are to be added, as far as they are given
     */
    Memory(Memory other, long most, Collection<? extends Fact> given) {
        this.most = most;
        this.given = given;
        this.layout = other.layout;
        this.lent = other.bags;
        this.bags = lent.clone();
        this.found = new int[layout.size()];
    }

    /** Adds a fact. */
    void add(Fact fact) {
        int views = layout.seeing(fact, found);
        for (int i = 0; i < views; i++) {
            int view = found[i];
            Bag bag = bags[view];
            if (bag == lent[view]) {
                bag = bag.copy();
                bags[view] = bag;
            }
            bag.add(fact);
        }
    }

    /** Puts other facts in the place of those that a view sees. */
    void put(View view, Bag bag) {
        bags[view.number()] = bag;
    }

    /** The facts that a view sees. */
    Bag bag(View view) {
        return bags[view.number()];
    }

    /** The facts that a view sees, by its number. */
    Bag bag(int view) {
        return bags[view];
    }

    /** The facts that a view sees; if one is given, this one alone. */
    Bag bag(int view, @Nullable Fact only) {
        return only == null ? bags[view] : Bag.of(only);
    }

    /** The index of a bag by the attribute in a slot of its view; null if the bag is small enough to be scanned. */
    @Nullable
    Index index(Bag bag, int view, int slot) {
        return bag.isSmall() ? null : bag.index(layout.view(view), slot);
    }

    /** Whether one of several views, by their numbers, sees no fact. */
    boolean lacks(int[] views) {
        for (int view : views) {
            if (bags[view].size() == 0) {
                return true;
            }
        }
        return false;
    }

    long most() {
        return most;
    }

    /** The place of the first fact of a bag, all of which are looked at downwards; -1 if there is none. */
    int first(Bag bag) {
        count(Limits.LOOK * (1 + bag.size()));
        return place(bag);
    }

    /** The same, where each look is counted as it is taken. */
    int place(Bag bag) {
        return bag.places() - 1;
    }

    /**
     * The place of the first fact of a bag that is looked at for those with some value, all of which are looked at.
     *
     * @param index the index by which to go through them; null to go through all
     */
    int first(Bag bag, @Nullable Index index, @Nullable Object key) {
        if (index == null) {
            return first(bag);
        }
        int group = index.group(key);
        count(Limits.LOOK * (1 + index.count(group)));
        return index.first(group);
    }

    /** The same, where each look is counted as it is taken. */
    int place(Bag bag, @Nullable Index index, @Nullable Object key) {
        return index == null ? place(bag) : index.first(index.group(key));
    }

    /** Counts look-ups from zero, for another rule. */
    void beginCount() {
        taken = 0;
        deepest = 0;
    }

    /** Notes that as many conditions of a rule were met one after another. */
    void reached(int conditions) {
        deepest = Math.max(deepest, conditions);
    }

    /** The most conditions that were met since the count began. */
    int deepest() {
        return deepest;
    }

    /** Counts steps of work. */
    void count(int steps) {
        taken += steps;
        if (taken > most) {
            throw new TooManyWaysException();
        }
    }

    /** Steps of work taken so far. */
    long taken() {
        return taken;
    }

    /** Notes how many steps a rule took. */
    void spent(Rule rule, long steps) {
        if (steps > mostOfOneRule) {
            mostOfOneRule = steps;
            costliest = rule;
        }
    }

    /** What is reported when there are no steps left, of the rule that took the most. */
    InvalidInputException exceeded() {
        return Limits.exceeded(Objects.requireNonNull(costliest), given, most);
    }
}
