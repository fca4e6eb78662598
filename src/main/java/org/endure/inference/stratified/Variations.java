package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What else follows if some given facts are others. The facts as they are given are inferred from once; for a variation only
 * the rules are evaluated again that see a difference, in the order of their stages, and where possible only on the facts
 * that it concerns. The conclusions are those of an inference from scratch. Many threads
 * can ask at once.
 */
public final class Variations {

    private final DirectEngine engine;
    private final Memory memory;
    private final Conclusions conclusions = new Conclusions();
    private final int[] supports;
    private final List<Map<@Nullable Fact, List<Supporting>>> firings = new ArrayList<>();
    private final BitSet[] readers;
    private final @Nullable List<View>[] seeing;

    /**
     * Variations of these facts.
     *
     * @param given the facts as they are, the rule base's parameters left out
     */
    @SuppressWarnings("unchecked")
    public Variations(DirectEngine engine, Collection<? extends Fact> given) {
        this.engine = engine;
        this.memory = engine.memory(given);
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < engine.inStages().size(); i++) {
            CompiledRule rule = engine.inStages().get(i);
            Map<@Nullable Fact, List<Supporting>> byPivot = new IdentityHashMap<>();
            engine.fire(i, memory, new FiringListener() {
                @Override
                public boolean keepsReasons() {
                    return true;
                }

                @Override
                public void fired(
                        CompiledRule fired, Conclusion conclusion, @Nullable Object[] values, Fact[] matched) {
                    int number = conclusions.number(conclusion);
                    if (number == counts.size()) {
                        counts.add(0);
                        memory.add(conclusion);
                    }
                    counts.set(number, counts.get(number) + 1);
                    byPivot.computeIfAbsent(rule.pivot() < 0 ? null : matched[rule.pivot()], fact -> new ArrayList<>(1))
                            .add(new Supporting(number, new Firing(conclusions.get(number), matched)));
                }
            });
            firings.add(byPivot);
        }
        this.readers = readers(engine);
        this.seeing = new List[conclusions.size()];
        this.supports = counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** For each view, the numbers of the rules that have it. */
    private static BitSet[] readers(DirectEngine engine) {
        BitSet[] readers = new BitSet[engine.layout().size()];
        Arrays.setAll(readers, view -> new BitSet());
        for (int i = 0; i < engine.inStages().size(); i++) {
            for (View view : engine.inStages().get(i).views()) {
                readers[view.number()].set(i);
            }
        }
        return readers;
    }

    /**
     * One given fact is another, or there is one more or less.
     *
     * @param before one of the facts as they are given, that very object; null if there is one more
     * @param after what it becomes; null if it is withdrawn
     */
    public record Change(@Nullable Fact before, @Nullable Fact after) {}

    /**
     * What differs in what is concluded.
     *
     * @param lost what is not concluded any more
     * @param gained what is concluded in addition
     */
    public record Difference(Collection<Conclusion> lost, Collection<Conclusion> gained) {}

    /** A firing, and the number of its conclusion. */
    record Supporting(int conclusion, Firing firing) {}

    /** All that is concluded from the facts as they are given. */
    public Collection<Conclusion> conclusions() {
        return Collections.unmodifiableList(conclusions);
    }

    /** What differs if these facts, each another one, are others. */
    public Difference difference(Collection<Change> changes) {
        return new Variation(this, changes).difference();
    }

    DirectEngine engine() {
        return engine;
    }

    Memory memory() {
        return memory;
    }

    /** The firings of a rule, by the fact that its pivot matched; by none if it has no pivot. */
    Map<@Nullable Fact, List<Supporting>> firings(int rule) {
        return firings.get(rule);
    }

    /** The numbers of the rules that have a view. */
    BitSet readers(View view) {
        return readers[view.number()];
    }

    /** How many firings conclude each conclusion, as one's own. */
    int[] supports() {
        return supports.clone();
    }

    /** The views that see a conclusion, by its number. */
    List<View> seeing(int number) {
        List<View> known = seeing[number];
        if (known == null) {
            known = engine.layout().seeing(conclusions.get(number));
            seeing[number] = known;
        }
        return known;
    }

    Conclusion conclusion(int number) {
        return conclusions.get(number);
    }

    /** The number of a conclusion; -1 if it is not concluded from the facts as they are. */
    int number(Conclusion conclusion) {
        return conclusions.find(conclusion);
    }
}
