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

    /** A reason takes the room and time of many look-ups. */
    private static final int COST_OF_REASON = 500;

    private final MemoryLayout layout;
    private final List<Fact>[] stores;
    private final Map<Object, List<Fact>>[] indexes;
    private final Map<Conclusion, List<Justification>> justifications = new LinkedHashMap<>();
    private final boolean withReasons;
    private final long most;
    private long tried;
    private long firings;
    private int deepest;

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
        firings++;
        List<Justification> reasons = justifications.get(conclusion);
        if (reasons == null) {
            reasons = withReasons ? new ArrayList<>(2) : List.of();
            justifications.put(conclusion, reasons);
            add(conclusion);
        }
        if (reason != null) {
            count(COST_OF_REASON);
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

    /** Counts look-ups anew, for another rule. */
    void beginCount() {
        tried = 0;
        deepest = 0;
    }

    /** Notes that as many conditions of a rule were met one after another. */
    void reached(int conditions) {
        deepest = Math.max(deepest, conditions);
    }

    /** The most conditions that were met since the count began. */
    int deepest() {
        return deepest;
    }

    private void count(int more) {
        tried += more;
        if (tried > most) {
            throw new TooManyWaysException();
        }
    }

    private List<Fact> counted(@Nullable List<Fact> facts) {
        count(facts == null ? 1 : 1 + facts.size());
        return facts == null ? List.of() : facts;
    }

    /** How often a rule has fired. */
    long firings() {
        return firings;
    }

    Map<Conclusion, List<Justification>> justifications() {
        return justifications;
    }

    Collection<Fact> conclusions() {
        return new ArrayList<>(justifications.keySet());
    }
}
