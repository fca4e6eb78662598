package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What differs at some point of an inference from the one on the facts as they are given, as far as later rules can see it.
 *
 * @param shifts what views see otherwise, in the order of their numbers
 * @param open by how many more firings conclusions are concluded, of which later rules may conclude more
 * @param answers which of the conclusions that are asked for have come (1) or gone (-1)
 */
record Delta(List<Shift> shifts, Tally<Counted> open, Tally<Counted> answers) {

    /** No difference. */
    static final Delta NONE = new Delta(List.of(), Tally.none(), Tally.none());

    /** The difference that so many more or fewer facts of some looks make. */
    static Delta of(Tally<Look> looks, Variations variations) {
        Map<View, Tally.Sum<Look>> byView = new TreeMap<>(Comparator.comparingInt(View::number));
        looks.forEach((look, count) ->
                byView.computeIfAbsent(look.view(), view -> new Tally.Sum<>()).add(look, count));
        List<Shift> shifts = new ArrayList<>(byView.size());
        byView.forEach((view, sum) -> {
            Shift shift = variations.shift(view, sum.tally());
            if (shift != null) {
                shifts.add(shift);
            }
        });
        return new Delta(shifts, Tally.none(), Tally.none());
    }

    boolean isEmpty() {
        return shifts.isEmpty() && open.isEmpty() && answers.isEmpty();
    }

    /** What a view sees otherwise; null if nothing. */
    @Nullable
    Shift shift(View view) {
        for (Shift each : shifts) {
            if (each.view().number() >= view.number()) {
                return each.view().number() == view.number() ? each : null;
            }
        }
        return null;
    }

    /** Both differences together. */
    Delta plus(Delta other, Variations variations) {
        return new Delta(shifts(other.shifts, variations), open.plus(other.open), answers.plus(other.answers));
    }

    private List<Shift> shifts(List<Shift> others, Variations variations) {
        if (others.isEmpty() || shifts.isEmpty()) {
            return others.isEmpty() ? shifts : others;
        }
        List<Shift> all = new ArrayList<>(shifts.size() + others.size());
        int one = 0;
        int two = 0;
        while (one < shifts.size() || two < others.size()) {
            int left = one < shifts.size() ? shifts.get(one).view().number() : Integer.MAX_VALUE;
            int right = two < others.size() ? others.get(two).view().number() : Integer.MAX_VALUE;
            Shift sum = variations.sum(left <= right ? shifts.get(one) : null, right <= left ? others.get(two) : null);
            if (sum != null) {
                all.add(sum);
            }
            one += left <= right ? 1 : 0;
            two += right <= left ? 1 : 0;
        }
        return all;
    }

    /** The same with another tally of what is open. */
    Delta withOpen(Tally<Counted> other) {
        return new Delta(shifts, other, answers);
    }

    /** What some views see of it no longer counts. */
    Delta without(BitSet views) {
        Predicate<Shift> gone = each -> views.get(each.view().number());
        return shifts.stream().noneMatch(gone)
                ? this
                : new Delta(shifts.stream().filter(gone.negate()).toList(), open, answers);
    }
}
