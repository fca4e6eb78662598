package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One variation of given facts. A rule is evaluated again only if one of its views sees a difference: a fact less or more,
 * unless what is less and what is more look the same to it. When a rule's turn comes, all that it builds on is settled.
 */
final class Variation {

    private final Variations base;
    private final @Nullable Sight[] sights;
    private final BitSet open = new BitSet();
    private final List<Counted> told = new ArrayList<>();
    private final BitSet isTold = new BitSet();
    private int[] more = new int[64];

    /** A conclusion that may come or go, and what a view sees of it. */
    private record Pending(Counted conclusion, Look look) {}

    /** What a view sees. */
    private static final class Sight {
        final Tally.Sum<Look> looks = new Tally.Sum<>();
        final List<Pending> open = new ArrayList<>(2);
        boolean settled;

        @Nullable
        Shift shift;
    }

    /** A variation by these changes. */
    Variation(Variations base, Collection<Variations.Change> changes) {
        this.base = base;
        this.sights = new Sight[base.engine().layout().size()];
        for (Variations.Change change : changes) {
            see(change.before(), -1);
            see(change.after(), 1);
        }
        List<CompiledRule> rules = base.engine().inStages();
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            apply(i, rules.get(i).views());
        }
    }

    /** What differs in what is concluded. */
    Variations.Difference difference() {
        List<Conclusion> lost = new ArrayList<>();
        List<Conclusion> gained = new ArrayList<>();
        for (Counted each : told) {
            if (differs(each)) {
                (each.isConcluded() ? lost : gained).add(each.conclusion());
            }
        }
        return new Variations.Difference(lost, gained);
    }

    private void see(@Nullable Fact fact, int count) {
        if (fact != null) {
            for (Look look : base.looks().kept(fact)) {
                sight(look.view()).looks.add(look, count);
            }
        }
    }

    /** What a view sees; the turn of its rules is still to come. */
    private Sight sight(View view) {
        Sight sight = sights[view.number()];
        if (sight == null) {
            sight = new Sight();
            sights[view.number()] = sight;
            open.or(base.readers(view));
        }
        return sight;
    }

    private void apply(int number, View[] views) {
        @Nullable Shift[] seen = new Shift[views.length];
        boolean seesDifference = false;
        for (int i = 0; i < views.length; i++) {
            seen[i] = settled(views[i]);
            seesDifference |= seen[i] != null;
        }
        if (seesDifference) {
            base.effects(number).of(Arrays.asList(seen)).forEach(this::count);
        }
    }

    private void count(Counted conclusion, int firings) {
        int number = conclusion.number();
        if (number >= more.length) {
            more = Arrays.copyOf(more, 2 * number + 2);
        }
        more[number] += firings;
        if (!isTold.get(number)) {
            isTold.set(number);
            told.add(conclusion);
            for (Look look : conclusion.looks(base.looks())) {
                sight(look.view()).open.add(new Pending(conclusion, look));
            }
        }
    }

    /** What a view sees otherwise, when all is concluded that it may see; null if it sees no difference. */
    private @Nullable Shift settled(View view) {
        Sight sight = sights[view.number()];
        if (sight == null || sight.settled) {
            return sight == null ? null : sight.shift;
        }
        sight.settled = true;
        for (Pending each : sight.open) {
            if (differs(each.conclusion())) {
                sight.looks.add(each.look(), each.conclusion().isConcluded() ? -1 : 1);
            }
        }
        sight.shift = base.shift(view, sight.looks.tally());
        return sight.shift;
    }

    private boolean differs(Counted conclusion) {
        return conclusion.differs(more[conclusion.number()]);
    }
}
