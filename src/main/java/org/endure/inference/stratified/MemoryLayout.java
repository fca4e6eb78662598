package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.jspecify.annotations.Nullable;

/** The views of rules. Filled while rules are compiled, then only read. */
final class MemoryLayout {

    /** Conclusions whose views are remembered: the same ones come again and again in draws, flips and rows of a table. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Vocabulary vocabulary;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<Class<?>, Sorted> sorted = new ConcurrentHashMap<>();
    private final Map<Fact, View[]> seeing = new ConcurrentHashMap<>();

    /**
     * The views of a type of facts, sorted by the values that they allow an attribute to have.
     *
     * @param by the attribute; null if none tells many views apart
     * @param allowing for each value, the views that allow it
     * @param others the views that allow any value
     */
    private record Sorted(@Nullable Accessor by, Map<Object, View[]> allowing, View[] others) {}

    /** The views of rules about facts of these types. */
    MemoryLayout(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The types of facts that its rules know. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The view of a pattern in a condition; that of another pattern if they say the same. */
    View view(Condition.Pattern pattern, Condition condition) {
        View view = View.of(views.size(), pattern, condition, vocabulary);
        View known = views.putIfAbsent(view.key(), view);
        return known == null ? view : known;
    }

    /** Number of views. */
    int size() {
        return views.size();
    }

    /** The views that see a fact. */
    View[] seeing(Fact fact) {
        if (!(fact instanceof Conclusion)) {
            return seeingAnew(fact);
        }
        View[] known = seeing.get(fact);
        if (known == null) {
            known = seeingAnew(fact);
            if (seeing.size() < MOST_REMEMBERED) {
                seeing.put(fact, known);
            }
        }
        return known;
    }

    private View[] seeingAnew(Fact fact) {
        View[] possible = possible(fact);
        View[] found = new View[possible.length];
        int size = 0;
        for (View view : possible) {
            if (view.sees(fact)) {
                found[size++] = view;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The views that may see a fact; no other can. */
    private View[] possible(Fact fact) {
        Sorted known = sorted.get(fact.getClass());
        if (known == null) {
            known = sorted(fact.getClass());
            sorted.put(fact.getClass(), known);
        }
        return known.by() == null
                ? known.others()
                : known.allowing().getOrDefault(known.by().get(fact), known.others());
    }

    private Sorted sorted(Class<?> type) {
        List<View> all = views.values().stream()
                .filter(view -> view.type().isAssignableFrom(type))
                .toList();
        Set<String> attributes = new TreeSet<>();
        all.forEach(view -> attributes.addAll(view.allowed().keySet()));
        Sorted best = new Sorted(null, Map.of(), all.toArray(View[]::new));
        int fewest = all.size();
        for (String attribute : attributes) {
            Sorted found = sorted(all, type, attribute);
            int most = found.others().length;
            for (View[] each : found.allowing().values()) {
                most = Math.max(most, each.length);
            }
            if (most < fewest) {
                fewest = most;
                best = found;
            }
        }
        return best;
    }

    private static Sorted sorted(List<View> views, Class<?> type, String attribute) {
        Set<Object> values = new HashSet<>();
        views.forEach(view -> values.addAll(view.allowed().getOrDefault(attribute, Set.of())));
        Map<Object, View[]> allowing = new HashMap<>();
        for (Object value : values) {
            List<View> those = new ArrayList<>();
            for (View view : views) {
                Set<Object> allowed = view.allowed().get(attribute);
                if (allowed == null || allowed.contains(value)) {
                    those.add(view);
                }
            }
            allowing.put(value, those.toArray(View[]::new));
        }
        return new Sorted(
                Terms.accessor(type, attribute),
                allowing,
                views.stream()
                        .filter(view -> !view.allowed().containsKey(attribute))
                        .toArray(View[]::new));
    }
}
