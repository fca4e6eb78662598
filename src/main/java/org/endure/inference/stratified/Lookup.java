package org.endure.inference.stratified;

import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Looks a fact up.
 *
 * @param view which facts it can be
 * @param attribute the attribute by which to look it up; null to go through all
 * @param key the value to look up; null if there is no such attribute
 * @param probes tests that need values of variables, and what gives variables their values
 * @param place the place of the variable that stands for the fact; -1 if there is none
 */
record Lookup(
        View view, @Nullable Accessor attribute, @Nullable Term key, Probe[] probes, int place) {

    Bag candidates(Memory memory, @Nullable Object[] variables) {
        return attribute == null || key == null
                ? memory.all(view)
                : memory.with(view, attribute, key.value(null, variables));
    }

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

    boolean anyMatch(Memory memory, @Nullable Object[] variables) {
        Bag candidates = candidates(memory, variables);
        for (int i = 0, size = candidates.size(); i < size; i++) {
            if (matches(candidates.get(i), variables)) {
                return true;
            }
        }
        return false;
    }
}
