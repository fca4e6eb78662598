package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** The facts that a view sees in several worlds, and for each the worlds that have it. Facts that look alike are one, unless they are to be counted. */
final class WorldBag {

    private final View view;
    private final boolean counted;
    private final List<Held> all = new ArrayList<>();
    private final Map<Object, Held> known = new HashMap<>();
    private final List<@Nullable Map<@Nullable Object, List<Held>>> indexes = new ArrayList<>();

    /**
     * No facts.
     *
     * @param counted whether facts that look alike stay apart, because a rule counts or sums them
     */
    WorldBag(View view, boolean counted) {
        this.view = view;
        this.counted = counted;
        view.keys().forEach(key -> indexes.add(null));
    }

    /** A fact, and the worlds that have it or one that looks like it. */
    record Held(Fact fact, WorldSet worlds) {}

    /** The place of a fact, to which worlds can be added until the first rule reads the bag. */
    WorldSet worlds(Fact fact, int worlds) {
        Object key = counted ? fact : seen(fact);
        Held held = known.get(key);
        if (held == null) {
            held = new Held(fact, new WorldSet(worlds));
            known.put(key, held);
            all.add(held);
        }
        return held.worlds();
    }

    private List<@Nullable Object> seen(Fact fact) {
        @Nullable Object[] seen = new Object[view.values().length];
        Arrays.setAll(seen, i -> view.values()[i].get(fact));
        return Arrays.asList(seen);
    }

    List<Held> all() {
        return all;
    }

    /** The facts with a value of the attribute in a slot of the view. */
    List<Held> with(int slot, @Nullable Object value) {
        Map<@Nullable Object, List<Held>> index = indexes.get(slot);
        if (index == null) {
            index = new HashMap<>();
            for (Held each : all) {
                index.computeIfAbsent(view.keys().get(slot).get(each.fact()), key -> new ArrayList<>(1))
                        .add(each);
            }
            indexes.set(slot, index);
        }
        return index.getOrDefault(value, List.of());
    }
}
