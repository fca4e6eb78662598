package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.endure.RandomFacts;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.jspecify.annotations.Nullable;

/** Changes of facts, drawn at random. */
public final class RandomChanges {

    private RandomChanges() {}

    /** Withdrawals, and exchanges for facts of another world. */
    static List<Variations.Change> of(List<Fact> facts, Random random, int count) {
        List<Observation> others = RandomFacts.of(random.nextInt(1_000_000)).stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
        int[] places = IntStream.range(0, facts.size())
                .filter(i -> facts.get(i) instanceof Observation)
                .toArray();
        List<Variations.Change> changes = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int place = places[random.nextInt(places.length)];
            if (chosen.add(place)) {
                Observation before = (Observation) facts.get(place);
                changes.add(new Variations.Change(before, other(before, others, random)));
            }
        }
        return changes;
    }

    static @Nullable Fact other(Observation before, List<Observation> others, Random random) {
        Observation other = others.get(random.nextInt(others.size()));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> before.withAccount(other.account().named(before.id()));
            case 2 -> other.withAccount(before.account());
            default -> other;
        };
    }

    /** The facts after changes. */
    public static List<Fact> after(List<Fact> facts, Collection<Variations.Change> changes) {
        List<Fact> after = new ArrayList<>(facts);
        for (Variations.Change change : changes) {
            after.removeIf(fact -> fact == change.before());
            Fact other = change.after();
            if (other != null) {
                after.add(other);
            }
        }
        return after;
    }
}
