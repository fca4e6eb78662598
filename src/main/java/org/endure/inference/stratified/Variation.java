package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.stratified.Variations.Supporting;
import org.jspecify.annotations.Nullable;

/**
 * One variation of given facts. A rule is evaluated again only if one of its views sees a difference: a fact less or more,
 * unless what is less and what is more look the same to it; and if all that differs must agree in a value with the fact that
 * its pivot matches, then only on the facts that do. When a rule's turn comes, all that it builds on is settled.
 */
final class Variation implements FiringListener {

    private final Variations base;
    private final Memory memory;
    private final @Nullable Shift[] shifts;

    /** How many conclusions there are as the facts are given; what is concluded besides has higher numbers. */
    private final int former;

    private final Conclusions others = new Conclusions();
    private final BitSet touched = new BitSet();
    private final BitSet told = new BitSet();
    private final BitSet open = new BitSet();
    private final @Nullable BitSet refounded;

    /** Firings of the rule whose turn it is that have not come again; noted only with the reasons. */
    private final Set<Firing> gone = new HashSet<>();

    private int[] supports;

    /** A variation by these changes. */
    Variation(Variations base, Collection<Variations.Change> changes) {
        this(base, changes, false);
    }

    /**
     * A variation.
     *
     * @param withReasons whether to note which conclusions have other reasons
     */
    Variation(Variations base, Collection<Variations.Change> changes, boolean withReasons) {
        this.base = base;
        this.memory = new Memory(base.memory(), base.memory().most());
        this.former = base.conclusions().size();
        this.shifts = new Shift[base.engine().layout().size()];
        this.supports = base.supports();
        this.refounded = withReasons ? new BitSet() : null;
        for (Variations.Change change : changes) {
            Fact before = change.before();
            if (before != null) {
                for (Shift shift : shifts(base.engine().layout().seeing(before))) {
                    shift.lost.add(before);
                }
            }
            Fact after = change.after();
            if (after != null) {
                for (Shift shift : shifts(base.engine().layout().seeing(after))) {
                    shift.gained.add(after);
                }
            }
        }
        List<CompiledRule> rules = base.engine().inStages();
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            apply(i, rules.get(i));
        }
    }

    /** What differs in what is concluded. */
    Variations.Difference difference() {
        List<Conclusion> lost = new ArrayList<>();
        List<Conclusion> gained = new ArrayList<>();
        for (int number = told.nextSetBit(0); number >= 0; number = told.nextSetBit(number + 1)) {
            if (differs(number)) {
                (isNew(number) ? gained : lost).add(conclusion(number));
            }
        }
        return new Variations.Difference(lost, gained);
    }

    /** The conclusions that come or go, or have other reasons. */
    List<Conclusion> shaken() {
        BitSet shaken = new BitSet();
        if (refounded != null) {
            shaken.or(refounded);
        }
        told.stream().filter(this::differs).forEach(shaken::set);
        return shaken.stream().mapToObj(this::conclusion).toList();
    }

    /** The facts that a view sees less or more. */
    List<Fact> changes(View view) {
        Shift shift = shifts[view.number()];
        return shift == null ? List.of() : shift.all();
    }

    /** What the views that see a fact or conclusion see otherwise; their rules' turn is still to come. */
    private List<Shift> shifts(List<View> views) {
        List<Shift> found = new ArrayList<>(views.size());
        for (View view : views) {
            Shift shift = shifts[view.number()];
            if (shift == null) {
                shift = new Shift();
                shifts[view.number()] = shift;
                open.or(base.readers(view));
            }
            found.add(shift);
        }
        return found;
    }

    private void apply(int number, CompiledRule rule) {
        boolean seesDifference = false;
        for (View view : rule.views()) {
            seesDifference |= settled(view) != null;
        }
        if (!seesDifference) {
            return;
        }
        Map<@Nullable Fact, List<Supporting>> known = base.firings(number);
        Set<Fact> concerned = concerned(rule);
        if (concerned == null) {
            replace(number, known.values(), null);
        } else {
            List<List<Supporting>> before = new ArrayList<>();
            for (Fact fact : concerned) {
                before.add(known.getOrDefault(fact, List.of()));
            }
            Shift shift = settled(rule.views()[rule.pivot()]);
            if (shift != null) {
                for (Fact lost : shift.lost) {
                    concerned.remove(lost);
                }
            }
            replace(number, before, concerned);
        }
    }

    /**
     * The facts, less and more ones too, whose matching by a rule's pivot leads to other firings, and perhaps some more; null
     * if it may be any.
     */
    private @Nullable Set<Fact> concerned(CompiledRule rule) {
        Set<Fact> concerned = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < rule.views().length; i++) {
            Shift shift = settled(rule.views()[i]);
            if (shift == null) {
                continue;
            }
            CompiledRule.Tie tie = rule.pivot() < 0 ? null : rule.ties()[i];
            if (i == rule.pivot()) {
                concerned.addAll(shift.lost);
                concerned.addAll(shift.gained);
            } else if (tie == null) {
                return null;
            } else {
                View pivot = rule.views()[rule.pivot()];
                addTied(shift.lost, tie, pivot, concerned);
                addTied(shift.gained, tie, pivot, concerned);
            }
        }
        return concerned;
    }

    private void addTied(List<Fact> facts, CompiledRule.Tie tie, View view, Set<Fact> tied) {
        Bag pivots = memory.bag(view);
        for (Fact fact : facts) {
            Object value = tie.own().get(fact);
            Index index = memory.index(pivots, view.number(), tie.slot());
            int place = index == null ? pivots.places() - 1 : index.first(index.group(value));
            boolean known = index != null && index.isExact();
            for (; place >= 0; place = Bag.next(index, place)) {
                Fact pivot = pivots.get(place);
                if (pivot != null && (known || Objects.equals(tie.pivot().get(pivot), value))) {
                    tied.add(pivot);
                }
            }
        }
    }

    /** What a view sees otherwise, when all is concluded that it may see; null if it sees no difference. */
    private @Nullable Shift settled(View view) {
        Shift shift = shifts[view.number()];
        if (shift == null) {
            return null;
        }
        if (!shift.settled) {
            shift.settled = true;
            for (int number : shift.open) {
                if (differs(number)) {
                    (isNew(number) ? shift.gained : shift.lost).add(conclusion(number));
                }
            }
            for (Iterator<Fact> gained = shift.gained.iterator(); gained.hasNext(); ) {
                if (removeAlike(shift.lost, gained.next(), view)) {
                    gained.remove();
                }
            }
            if (!shift.isEmpty()) {
                memory.put(view, memory.bag(view).changed(shift.lost, shift.gained));
            }
        }
        return shift.isEmpty() ? null : shift;
    }

    private static boolean removeAlike(List<Fact> lost, Fact gained, View view) {
        for (int i = 0; i < lost.size(); i++) {
            if (view.isAlike(lost.get(i), gained)) {
                lost.remove(i);
                return true;
            }
        }
        return false;
    }

    /**
     * Puts other firings of a rule in the place of some.
     *
     * @param concerned the facts that its pivot matches in the other firings; null if any
     */
    private void replace(int rule, Collection<List<Supporting>> before, @Nullable Collection<Fact> concerned) {
        gone.clear();
        for (List<Supporting> several : before) {
            for (Supporting each : several) {
                supports[each.conclusion()]--;
                touched.set(each.conclusion());
                if (refounded != null) {
                    gone.add(each.firing());
                }
            }
        }
        if (concerned == null) {
            base.engine().fire(rule, memory, this);
        } else {
            base.engine().fire(rule, memory, concerned, this);
        }
        if (refounded != null) {
            for (Firing each : gone) {
                refounded.set(number(each.conclusion()));
            }
        }
        for (int number = touched.nextSetBit(0); number >= 0; number = touched.nextSetBit(number + 1)) {
            if (differs(number) && !told.get(number)) {
                tell(number);
            }
        }
        touched.clear();
    }

    @Override
    public boolean keepsReasons() {
        return refounded != null;
    }

    /** A rule fires, as it did or otherwise. */
    @Override
    public void fired(CompiledRule rule, Conclusion conclusion, @Nullable Object[] values, Fact[] matched) {
        int number = number(conclusion);
        supports[number]++;
        touched.set(number);
        if (refounded != null && !gone.remove(new Firing(conclusion, matched))) {
            refounded.set(number);
        }
    }

    /** Notes for the views of a conclusion that it may have come or gone. */
    private void tell(int number) {
        told.set(number);
        List<View> views = isNew(number) ? base.engine().layout().seeing(conclusion(number)) : base.seeing(number);
        for (Shift shift : shifts(views)) {
            shift.open.add(number);
        }
    }

    private boolean isNew(int number) {
        return number >= former;
    }

    /** Whether a conclusion is there now and was not, or the other way round. */
    private boolean differs(int number) {
        return isNew(number) == supports[number] > 0;
    }

    private Conclusion conclusion(int number) {
        return isNew(number) ? others.get(number - former) : base.conclusion(number);
    }

    private int number(Conclusion conclusion) {
        int known = base.number(conclusion);
        int number = known < 0 ? former + others.number(conclusion) : known;
        if (number >= supports.length) {
            supports = Arrays.copyOf(supports, 2 * number + 2);
        }
        return number;
    }
}
