package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What a view sees otherwise. There is one object for each, so that what depends on it needs to be found out once. */
final class Shift {

    private final View view;
    private final Tally<Look> looks;
    private final Bag given;
    private final List<Fact> lost = new ArrayList<>(1);
    private final List<Fact> gained = new ArrayList<>(1);
    private volatile @Nullable Bag bag;

    /**
     * Another sight of a view.
     *
     * @param given what it sees as the facts are given
     */
    Shift(View view, Tally<Look> looks, Bag given) {
        this.view = view;
        this.looks = looks;
        this.given = given;
        looks.forEach((look, count) -> {
            for (int i = 0; i < count; i++) {
                gained.add(look.example());
            }
            if (count < 0) {
                lose(look, -count);
            }
        });
    }

    /** Notes so many given facts of a look as lost, or as many as there are. */
    private void lose(Look look, int count) {
        int left = count;
        for (int i = 0; i < given.places() && left == count; i++) {
            if (given.get(i) == look.example()) {
                lost.add(look.example());
                left--;
            }
        }
        for (int i = 0; i < given.places() && left > 0; i++) {
            Fact fact = given.get(i);
            if (fact != null && fact != look.example() && view.isAlike(fact, look.example())) {
                lost.add(fact);
                left--;
            }
        }
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
    Bag bag() {
        Bag known = bag;
        if (known == null) {
            known = given.changed(lost, gained);
            bag = known;
        }
        return known;
    }
}
