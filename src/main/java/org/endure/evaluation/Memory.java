package org.endure.evaluation;

import java.util.Arrays;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** The facts of one inference, by the views that see them. */
final class Memory {

    private final MemoryLayout layout;
    private final Bag[] bags;
    private final Bag[] lent;
    private final long most;
    private long tried;
    private int deepest;

    /** There are more ways to combine facts than can be tried. */
    static final class TooManyWaysException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * An empty memory.
     *
     * @param most how many facts may be looked up before it gives up
     */
    Memory(MemoryLayout layout, long most) {
        this.most = most;
        this.layout = layout;
        this.lent = new Bag[layout.size()];
        Arrays.fill(lent, Bag.EMPTY);
        this.bags = lent.clone();
    }

    /** A memory with the facts of another, which stays as it is from now on. */
    Memory(Memory other, long most) {
        this.most = most;
        this.layout = other.layout;
        this.lent = other.bags;
        this.bags = lent.clone();
    }

    /** Adds a fact. */
    void add(Fact fact) {
        for (View view : layout.seeing(fact)) {
            Bag bag = bags[view.number()];
            if (bag == lent[view.number()]) {
                bag = bag.copy();
                bags[view.number()] = bag;
            }
            bag.add(fact);
        }
    }

    /** Puts other facts in the place of those that a view sees. */
    void put(View view, Bag bag) {
        bags[view.number()] = bag;
    }

    /** The facts that a view sees, which are not counted as looked up. */
    Bag bag(View view) {
        return bags[view.number()];
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

    /** The facts that a view sees. */
    Bag all(View view) {
        return counted(bags[view.number()]);
    }

    /** Facts that a view sees, among which are all with that value of an attribute. */
    Bag with(View view, Accessor attribute, @Nullable Object value) {
        return counted(bags[view.number()].with(attribute, value));
    }

    /** Counts look-ups anew, for another rule. */
    void beginCount() {
        tried = 0;
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

    /** Counts look-ups, or what takes as long. */
    void count(int more) {
        tried += more;
        if (tried > most) {
            throw new TooManyWaysException();
        }
    }

    private Bag counted(Bag bag) {
        count(1 + bag.size());
        return bag;
    }
}
