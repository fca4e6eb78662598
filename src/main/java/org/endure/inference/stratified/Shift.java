package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.Fact;

/** What a view sees otherwise in a variation. */
final class Shift {

    /** What it sees no longer. */
    final List<Fact> lost = new ArrayList<>(2);

    /** What it sees in addition. */
    final List<Fact> gained = new ArrayList<>(2);

    /** Numbers of conclusions that may come or go, to be looked at when it is settled. */
    final List<Integer> open = new ArrayList<>(2);

    /** Whether all is concluded that it may see. */
    boolean settled;

    boolean isEmpty() {
        return lost.isEmpty() && gained.isEmpty();
    }

    /** All that is less or more. */
    List<Fact> all() {
        List<Fact> all = new ArrayList<>(lost);
        all.addAll(gained);
        return all;
    }
}
