package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What a view sees otherwise. There is one object for each, so that what depends on it needs to be found out once. */
final class Shift {

    private final View view;
    private final Tally<Look> looks;
    private final List<Fact> lost = new ArrayList<>(1);
    private final List<Fact> gained = new ArrayList<>(1);
    private volatile @Nullable Bag bag;

    Shift(View view, Tally<Look> looks) {
        this.view = view;
        this.looks = looks;
        looks.forEach((look, count) -> {
            for (int i = 0; i < -count && i < look.given().size(); i++) {
                lost.add(look.given().get(i));
            }
            for (int i = 0; i < count; i++) {
                gained.add(look.example());
            }
        });
    }

    View view() {
        return view;
    }

    Tally<Look> looks() {
        return looks;
    }

    /** Facts that it sees no longer, or others that look the same. */
    List<Fact> lost() {
        return lost;
    }

    /** Facts that it sees in addition, or others that look the same. */
    List<Fact> gained() {
        return gained;
    }

    /** What it sees then. */
    Bag bag(Memory given) {
        Bag known = bag;
        if (known == null) {
            known = given.bag(view).changed(lost, gained);
            bag = known;
        }
        return known;
    }
}
