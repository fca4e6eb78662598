package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What follows in each of many worlds that have most facts in common. Each rule is evaluated once for all of them: a fact carries the set
 * of worlds that have it, a combination of facts is possible in the worlds that have them all, and a conclusion holds in the worlds of its
 * firings. The conclusions of each world are those of an inference from its facts alone.
 */
public final class PossibleWorlds {

    /** So many worlds are inferred from together; more together gain nothing. */
    private static final int TOGETHER = 2500;

    private final DirectEngine engine;
    private final int size;
    private final long most;
    private final Predicate<Conclusion> asked;
    private final WorldBag[] bags;
    private final Map<Conclusion, Places> concluded = new HashMap<>();
    private long taken;

    private PossibleWorlds(DirectEngine engine, int size, long most, Predicate<Conclusion> asked) {
        this.engine = engine;
        this.size = size;
        this.most = most * size;
        this.asked = asked;
        this.bags = new WorldBag[engine.layout().size()];
        boolean[] counted = new boolean[bags.length];
        for (CompiledRule rule : engine.inStages()) {
            for (Step step : rule.steps()) {
                if (step instanceof Step.Draw draw) {
                    counted[draw.lookup().view().number()] = true;
                }
            }
        }
        Arrays.setAll(bags, view -> new WorldBag(engine.layout().view(view), counted[view]));
    }

    /** Where it is noted in which worlds something is concluded. */
    private record Places(@Nullable WorldSet worlds, WorldSet[] seen) {}

    /**
     * Infers from each of several worlds.
     *
     * @param facts the facts as they are, those that the theory adds included ({@link DirectEngine#all})
     * @param worlds for each world, what is otherwise in it, each change of another fact
     * @param asked which conclusions are asked for
     * @param progress told, by any thread, of how many more worlds the conclusions are known
     * @return the conclusions asked for, of each world
     * @throws InvalidInputException if a rule combines facts in too many ways
     * @throws IllegalArgumentException if a change is of none of the facts
     */
    public static List<List<Conclusion>> conclusions(
            DirectEngine engine,
            Collection<? extends Fact> facts,
            List<List<Variations.Change>> worlds,
            Predicate<Conclusion> asked,
            LongConsumer progress) {
        return IntStream.range(0, (worlds.size() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .mapToObj(part -> worlds.subList(part * TOGETHER, Math.min(worlds.size(), (part + 1) * TOGETHER)))
                .map(part -> {
                    List<List<Conclusion>> found = new PossibleWorlds(
                                    engine, part.size(), engine.allowed(facts.size()), asked)
                            .conclusions(facts, part);
                    progress.accept(part.size());
                    return found;
                })
                .flatMap(List::stream)
                .toList();
    }

    private List<List<Conclusion>> conclusions(
            Collection<? extends Fact> facts, List<List<Variations.Change>> changes) {
        WorldSet everywhere = WorldSet.all(size);
        see(facts, everywhere, changes);
        List<WorldSet> spare = new ArrayList<>();
        for (CompiledRule rule : engine.inStages()) {
            if (!lacks(rule.needed())) {
                try {
                    new WorldSearch(this, rule, spare).run(everywhere);
                } catch (Memory.TooManyWaysException e) {
                    throw Limits.exceeded(rule.rule(), facts, most);
                }
            }
        }
        List<List<Conclusion>> ofWorld = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ofWorld.add(new ArrayList<>(2));
        }
        concluded.forEach((conclusion, where) -> {
            if (where.worlds() != null) {
                where.worlds().forEach(world -> ofWorld.get(world).add(conclusion));
            }
        });
        return ofWorld;
    }

    /** Whether one of several views, by their numbers, sees no fact in any world. */
    private boolean lacks(int[] views) {
        for (int view : views) {
            if (bags[view].all().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void see(Collection<? extends Fact> facts, WorldSet everywhere, List<List<Variations.Change>> changes) {
        Map<Fact, WorldSet> less = new IdentityHashMap<>();
        Map<Fact, WorldSet> more = new IdentityHashMap<>();
        for (int i = 0; i < size; i++) {
            for (Variations.Change change : changes.get(i)) {
                note(change.before(), i, less);
                note(change.after(), i, more);
            }
        }
        named(facts, less);
        for (Fact fact : facts) {
            WorldSet lacking = less.get(fact);
            WorldSet has = new WorldSet(size);
            has.set(everywhere);
            if (lacking != null) {
                has.removeAll(lacking);
            }
            see(fact, has);
        }
        more.forEach(this::see);
    }

    /** Where a change names one of the facts by another that is equal, it is of that fact. */
    private static void named(Collection<? extends Fact> facts, Map<Fact, WorldSet> changed) {
        Set<Fact> others = Collections.newSetFromMap(new IdentityHashMap<>());
        others.addAll(changed.keySet());
        facts.forEach(others::remove);
        for (Fact other : others) {
            Fact same = facts.stream()
                    .filter(other::equals)
                    .map(Fact.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("%s is none of the facts.".formatted(other)));
            WorldSet worlds = Objects.requireNonNull(changed.remove(other));
            WorldSet known = changed.putIfAbsent(same, worlds);
            if (known != null) {
                known.addAll(worlds);
            }
        }
    }

    private void note(@Nullable Fact fact, int world, Map<Fact, WorldSet> noted) {
        if (fact != null) {
            noted.computeIfAbsent(fact, each -> new WorldSet(size)).add(world);
        }
    }

    private void see(Fact fact, WorldSet worlds) {
        for (View view : engine.layout().seeing(fact)) {
            bag(view).worlds(fact, size).addAll(worlds);
        }
    }

    /** The facts that a view sees. */
    WorldBag bag(View view) {
        return bags[view.number()];
    }

    /** Something is concluded in these worlds. */
    void conclude(Conclusion conclusion, WorldSet worlds) {
        Places known = concluded.get(conclusion);
        if (known == null) {
            known = new Places(
                    asked.test(conclusion) ? new WorldSet(size) : null,
                    engine.layout().seeing(conclusion).stream()
                            .map(view -> bag(view).worlds(conclusion, size))
                            .toArray(WorldSet[]::new));
            concluded.put(conclusion, known);
        }
        if (known.worlds() != null) {
            known.worlds().addAll(worlds);
        }
        for (WorldSet each : known.seen()) {
            each.addAll(worlds);
        }
    }

    /** An empty set of these worlds. */
    WorldSet none() {
        return new WorldSet(size);
    }

    /** Counts steps of work. */
    void count(int steps) {
        taken += steps;
        if (taken > most) {
            throw new Memory.TooManyWaysException();
        }
    }
}
