package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What rules make of differences in given facts. The facts as they are given are inferred from once, and the firings of each conclusion
 * counted; what a rule makes of a difference is worked out once for all variations ({@link RuleEffects}). Many threads can ask at once.
 */
public final class Variations {

    private final DirectEngine engine;
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final Map<Conclusion, Counted> counted = new ConcurrentHashMap<>(4096);
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<RuleEffects> effects = new ArrayList<>();
    private final List<Map<Tally<Look>, Shift>> shifts = new ArrayList<>();
    private final BitSet[] readers;
    private final Looks looks;
    private final Memory memory;
    private final Queue<Memory> spare = new ConcurrentLinkedQueue<>();

    /**
     * Variations of these facts.
     *
     * @param given the facts as they are, the rule base's parameters left out
     */
    public Variations(DirectEngine engine, Collection<? extends Fact> given) {
        this.engine = engine;
        this.memory = engine.memory(given);
        for (int i = 0; i < engine.inStages().size(); i++) {
            effects.add(new RuleEffects(this, i, memory, firings(i)));
        }
        this.looks = new Looks(engine.layout());
        this.readers = new BitSet[engine.layout().size()];
        for (int view = 0; view < readers.length; view++) {
            readers[view] = new BitSet();
            shifts.add(new ConcurrentHashMap<>());
        }
        for (int i = 0; i < engine.inStages().size(); i++) {
            for (View view : engine.inStages().get(i).views()) {
                readers[view.number()].set(i);
            }
        }
    }

    private Map<@Nullable Fact, List<Counted>> firings(int number) {
        int pivot = engine.inStages().get(number).pivot();
        Map<@Nullable Fact, List<Counted>> byPivot = new IdentityHashMap<>();
        engine.fire(number, memory, new FiringListener() {
            @Override
            public boolean keepsReasons() {
                return true;
            }

            @Override
            public void fired(CompiledRule fired, Conclusion conclusion, @Nullable Object[] values, Fact[] matched) {
                Counted each = counted(conclusion);
                if (!each.isConcluded()) {
                    conclusions.add(each.conclusion());
                    memory.add(each.conclusion());
                }
                each.fired();
                byPivot.computeIfAbsent(pivot < 0 ? null : matched[pivot], fact -> new ArrayList<>(1))
                        .add(each);
            }
        });
        return byPivot;
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

    /** All that is concluded from the facts as they are given. */
    public Collection<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    DirectEngine engine() {
        return engine;
    }

    Looks looks() {
        return looks;
    }

    /** A memory of what the facts as they are given lead to, which nobody else uses. */
    Memory borrowed() {
        Memory known = spare.poll();
        return known == null ? new Memory(memory, memory.most()) : known;
    }

    /** Takes back a memory that is again as it was borrowed. */
    void giveBack(Memory borrowed) {
        spare.add(borrowed);
    }

    /** What a rule makes of differences, by its place in the stages. */
    RuleEffects effects(int rule) {
        return effects.get(rule);
    }

    /** The numbers of the rules that have a view. */
    BitSet readers(View view) {
        return readers[view.number()];
    }

    /** The count of a conclusion, whether or not it is concluded from the facts as they are given. */
    Counted counted(Conclusion conclusion) {
        Counted known = counted.get(conclusion);
        return known == null
                ? counted.computeIfAbsent(conclusion, each -> new Counted(numbers.getAndIncrement(), each))
                : known;
    }

    /** The one object that says so of a view; null if it sees no difference. */
    @Nullable
    Shift shift(View view, Tally<Look> looks) {
        if (looks.isEmpty()) {
            return null;
        }
        Map<Tally<Look>, Shift> known = shifts.get(view.number());
        Shift shift = known.get(looks);
        return shift == null ? known.computeIfAbsent(looks, each -> new Shift(view, each, memory.bag(view))) : shift;
    }

    /** What a view sees otherwise if it sees both differences. */
    @Nullable
    Shift sum(@Nullable Shift one, @Nullable Shift other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return shift(one.view(), one.looks().plus(other.looks()));
    }
}
