package org.endure.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Justification;
import org.jspecify.annotations.Nullable;

/** The facts of one inference, by type and by the attributes they are looked up by. */
final class Memory {

    private final MemoryLayout layout;
    private final List<Fact>[] stores;
    private final Map<Object, List<Fact>>[] indexes;
    private final Map<Conclusion, List<Justification>> justifications = new LinkedHashMap<>();
    private final boolean withReasons;
    private final long most;
    private long tried;

    /** There are more ways to combine facts than can be tried. */
    static final class TooManyWaysException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * An empty memory.
     *
     * @param withReasons whether the reasons of conclusions are kept
     * @param most how many facts may be looked up before it gives up
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Memory(MemoryLayout layout, boolean withReasons, long most) {
        this.most = most;
        this.layout = layout;
        this.stores = new List[layout.storeCount()];
        this.indexes = new Map[layout.indexCount()];
        this.withReasons = withReasons;
    }

    boolean withReasons() {
        return withReasons;
    }

    void add(Fact fact) {
        for (MemoryLayout.Store store : layout.holding(fact.getClass())) {
            List<Fact> facts = stores[store.number()];
            if (facts == null) {
                facts = new ArrayList<>();
                stores[store.number()] = facts;
            }
            facts.add(fact);
            for (MemoryLayout.Index index : store.indexes().values()) {
                Map<Object, List<Fact>> byValue = indexes[index.number()];
                if (byValue == null) {
                    byValue = new HashMap<>();
                    indexes[index.number()] = byValue;
                }
                byValue.computeIfAbsent(index.attribute().get(fact), value -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    /** Adds a conclusion with its reason; a conclusion that is there already only gets another reason. */
    void conclude(Conclusion conclusion, @Nullable Justification reason) {
        List<Justification> reasons = justifications.get(conclusion);
        if (reasons == null) {
            reasons = withReasons ? new ArrayList<>(2) : List.of();
            justifications.put(conclusion, reasons);
            add(conclusion);
        }
        if (reason != null) {
            reasons.add(reason);
        }
    }

    List<Fact> all(MemoryLayout.Store store) {
        return counted(stores[store.number()]);
    }

    List<Fact> with(MemoryLayout.Index index, @Nullable Object value) {
        Map<Object, List<Fact>> byValue = indexes[index.number()];
        return counted(byValue == null ? null : byValue.get(value));
    }

    private List<Fact> counted(@Nullable List<Fact> facts) {
        if (facts == null) {
            return List.of();
        }
        tried += facts.size();
        if (tried > most) {
            throw new TooManyWaysException();
        }
        return facts;
    }

    Map<Conclusion, List<Justification>> justifications() {
        return justifications;
    }

    Collection<Fact> conclusions() {
        return new ArrayList<>(justifications.keySet());
    }
}
