package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.fact.Fact;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.jspecify.annotations.Nullable;

/** The views of rules, and the alpha network that finds those that see a fact. Filled while rules are compiled, then only read. */
final class MemoryLayout {

    private final Vocabulary vocabulary;
    private final List<View> views = new ArrayList<>();
    private final Map<String, View> byKey = new HashMap<>();
    private final Map<Class<?>, AlphaNode> networks = new ConcurrentHashMap<>();
    private final Map<Class<?>, Integer> most = new ConcurrentHashMap<>();
    private volatile @Nullable Program program;

    /** The views of rules about facts of these types. */
    MemoryLayout(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The views of rules of which most are those of an earlier layout, which stays as it is. */
    MemoryLayout(MemoryLayout earlier) {
        this(earlier.vocabulary);
        views.addAll(earlier.views);
        byKey.putAll(earlier.byKey);
    }

    /** The types of facts that its rules know. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The view of a pattern in a condition; that of another pattern if they say the same. */
    View view(Condition.Pattern pattern, Condition condition) {
        View view = View.of(views.size(), pattern, condition, vocabulary);
        View known = byKey.putIfAbsent(view.key(), view);
        if (known == null) {
            views.add(view);
        }
        return known == null ? view : known;
    }

    /** Number of views. */
    int size() {
        return views.size();
    }

    View view(int number) {
        return views.get(number);
    }

    /**
     * Notes the numbers of the views that see a fact.
     *
     * @param found where to note them, from the first place on
     * @return how many there are
     */
    int seeing(Fact fact, int[] found) {
        Program compiled = program;
        int size = compiled == null ? -1 : compiled.seeing(fact, found);
        return size < 0 ? network(fact.getClass()).note(fact, found, 0) : size;
    }

    /** The views that see a fact. */
    List<View> seeing(Fact fact) {
        int[] found = new int[most.computeIfAbsent(fact.getClass(), this::mostSeeing)];
        View[] seeing = new View[seeing(fact, found)];
        Arrays.setAll(seeing, i -> views.get(found[i]));
        return List.of(seeing);
    }

    private int mostSeeing(Class<?> type) {
        return (int) views.stream()
                .filter(view -> view.type().isAssignableFrom(type))
                .count();
    }

    /** Has views found by a program from now on. */
    void use(Program compiled) {
        this.program = compiled;
    }

    /** The alpha network of a type of facts. */
    AlphaNode network(Class<?> type) {
        AlphaNode known = networks.get(type);
        if (known == null) {
            known = AlphaNode.of(
                    type,
                    views.stream()
                            .filter(view -> view.type().isAssignableFrom(type))
                            .toList());
            networks.put(type, known);
        }
        return known;
    }
}
