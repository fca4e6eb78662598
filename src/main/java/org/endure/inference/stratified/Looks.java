package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Tells apart what views see of facts. Many threads can ask at once. */
final class Looks {

    private final MemoryLayout layout;
    private final Map<Integer, Map<List<@Nullable Object>, Look>> byView = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Same, List<Look>> known = new ConcurrentHashMap<>();

    /** Looks of facts to these views. */
    Looks(MemoryLayout layout) {
        this.layout = layout;
    }

    /** A fact as that very object. */
    private record Same(Fact fact) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.fact == fact;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(fact);
        }
    }

    /** What each view that sees a fact sees of it. */
    List<Look> of(Fact fact) {
        List<View> views = layout.seeing(fact);
        List<Look> looks = new ArrayList<>(views.size());
        for (View view : views) {
            looks.add(look(view, fact));
        }
        return looks;
    }

    /** The same, and remembers it for this very object. */
    List<Look> kept(Fact fact) {
        return known.computeIfAbsent(new Same(fact), same -> of(fact));
    }

    private Look look(View view, Fact fact) {
        List<@Nullable Object> seen = seen(view, fact);
        return byView(view).computeIfAbsent(seen, key -> new Look(numbers.getAndIncrement(), view, fact));
    }

    private static List<@Nullable Object> seen(View view, Fact fact) {
        @Nullable Object[] seen = new Object[view.values().length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = view.values()[i].get(fact);
        }
        return Arrays.asList(seen);
    }

    private Map<List<@Nullable Object>, Look> byView(View view) {
        Map<List<@Nullable Object>, Look> looks = byView.get(view.number());
        return looks == null ? byView.computeIfAbsent(view.number(), number -> new ConcurrentHashMap<>()) : looks;
    }
}
