package org.endure.inference.stratified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Observation;
import org.endure.fact.Withdrawn;
import org.endure.rule.RuleBase;
import org.jspecify.annotations.Nullable;

class VariationsTest {

    private static final RuleBase THEORY = ShippedTheory.rules();
    private static final DirectEngine ENGINE = new DirectEngine(THEORY);

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatDiffersIsWhatAnInferenceFromScratchHasOtherwise(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Variations variations = new Variations(ENGINE, facts);
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            List<Variations.Change> changes = changes(facts, random, 1 + random.nextInt(1 + i * i));
            Variations.Difference difference = variations.difference(changes);
            Set<Fact> concluded = new HashSet<>(variations.conclusions());
            difference.lost().forEach(each -> assertThat(concluded.remove(each)).isTrue());
            difference.gained().forEach(each -> assertThat(concluded.add(each)).isTrue());
            assertThat(concluded).isEqualTo(new HashSet<>(ENGINE.conclude(after(facts, changes))));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void otherCutOffsAreChangesLikeOthers(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        DirectEngine withoutCutOffs = new DirectEngine(new RuleBase(
                THEORY.theory(), THEORY.files(), THEORY.rules(), List.of(), THEORY.mechanisms(), THEORY.hash()));
        List<Fact> facts = new ArrayList<>(RandomFacts.of(seed));
        facts.addAll(THEORY.parameters());
        List<Variations.Change> changes = THEORY.parameters().stream()
                .map(each -> new Variations.Change(each, each.withValue(seed % 2 == 0 ? each.low() : each.high())))
                .toList();
        Variations variations = new Variations(withoutCutOffs, facts);
        Variations.Difference difference = variations.difference(changes);
        Set<Fact> concluded = new HashSet<>(variations.conclusions());
        concluded.removeAll(difference.lost());
        concluded.addAll(difference.gained());
        assertThat(concluded).isEqualTo(new HashSet<>(withoutCutOffs.conclude(after(facts, changes))));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aFindingLeftOutIsOneFactMore(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Variations variations = new Variations(ENGINE, facts);
        List<String> leftOut = new ArrayList<>(List.of("IV"));
        variations.conclusions().forEach(each -> {
            if (each instanceof Finding finding) {
                leftOut.add(finding.id());
            }
        });
        for (String each : leftOut) {
            Variations.Difference difference =
                    variations.difference(List.of(new Variations.Change(null, new Withdrawn(each))));
            Set<Fact> concluded = new HashSet<>(variations.conclusions());
            concluded.removeAll(difference.lost());
            concluded.addAll(difference.gained());
            List<Fact> more = new ArrayList<>(facts);
            more.add(new Withdrawn(each));
            assertThat(concluded).isEqualTo(new HashSet<>(ENGINE.conclude(more)));
        }
    }

    /** Withdrawals, and exchanges for facts of another world. */
    static List<Variations.Change> changes(List<Fact> facts, Random random, int count) {
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

    static List<Fact> after(List<Fact> facts, List<Variations.Change> changes) {
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
