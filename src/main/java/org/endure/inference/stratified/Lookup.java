package org.endure.inference.stratified;

import java.util.function.Predicate;
import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Looks a fact up.
 *
 * @param view which facts it can be
 * @param slot number of the attribute by which to look it up, among those of the view; -1 to go through all
 * @param key the value to look up; null if there is no such attribute
 * @param probes tests that need values of variables, and what gives variables their values
 * @param place the place of the variable that stands for the fact; -1 if there is none
 * @param pattern the pattern, as it is written
 * @param by the constraint that says which attribute and value these are; null if there is none
 */
record Lookup(
        View view,
        int slot,
        @Nullable Term key,
        Probe[] probes,
        int place,
        Condition.Pattern pattern,
        Expression.@Nullable Comparison by) {

    /**
     * Goes through the facts that match.
     *
     * @param visit told of each fact; whether to stop there
     * @return whether it stopped
     */
    boolean any(Bag bag, Memory memory, @Nullable Object[] variables, Predicate<Fact> visit) {
        Index index = key == null ? null : memory.index(bag, view.number(), slot);
        int place = key == null ? memory.first(bag) : memory.first(bag, index, key.value(null, variables));
        for (; place >= 0; place = Bag.next(index, place)) {
            Fact fact = bag.get(place);
            if (fact != null && matches(fact, variables) && visit.test(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a fact matches and meets a condition; looks no further than to the first. */
    boolean exists(Memory memory, @Nullable Object[] variables, Predicate<Fact> condition) {
        Bag bag = memory.bag(view);
        Index index = key == null ? null : memory.index(bag, view.number(), slot);
        int place = key == null ? memory.place(bag) : memory.place(bag, index, key.value(null, variables));
        for (; place >= 0; place = Bag.next(index, place)) {
            memory.count(Limits.LOOK);
            Fact fact = bag.get(place);
            if (fact != null && matches(fact, variables) && condition.test(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the facts of a memory that match. */
    boolean any(Memory memory, @Nullable Object[] variables, Predicate<Fact> visit) {
        return any(memory.bag(view), memory, variables, visit);
    }

    /** Whether a fact matches; gives its variables their values. */
    boolean matches(Fact fact, @Nullable Object[] variables) {
        if (place >= 0) {
            variables[place] = fact;
        }
        for (Probe probe : probes) {
            if (!probe.holds(fact, variables)) {
                return false;
            }
        }
        return true;
    }
}
