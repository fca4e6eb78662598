package org.endure.inference.stratified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Missing;
import org.endure.fact.Parameter;
import org.endure.fact.Verdict;
import org.endure.fact.Withdrawn;
import org.endure.inference.Limits;
import org.endure.rule.RuleBase;
import org.junit.jupiter.api.Test;

class PossibleWorldsTest {

    private static final RuleBase THEORY = ShippedTheory.rules();
    private static final DirectEngine ENGINE = new DirectEngine(new RuleBase(
            THEORY.theory(), THEORY.files(), THEORY.rules(), List.of(), THEORY.mechanisms(), THEORY.hash()));

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void eachWorldConcludesWhatAnInferenceFromItsFactsConcludes(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = new ArrayList<>(RandomFacts.of(seed));
        facts.addAll(THEORY.parameters());
        Random random = new Random(seed);
        List<List<Variations.Change>> worlds = new ArrayList<>();
        int size = 1 + random.nextInt(150);
        List<String> findings = findings(facts);
        for (int i = 0; i < size; i++) {
            worlds.add(world(facts, findings, random));
        }
        List<List<Conclusion>> concluded =
                PossibleWorlds.conclusions(ENGINE, ENGINE.all(facts), worlds, each -> true, more -> {});
        assertThat(concluded).hasSize(size);
        for (int i = 0; i < size; i++) {
            assertThat(concluded.get(i))
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(conclusions(RandomChanges.after(facts, worlds.get(i))));
        }
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        List<Fact> facts = new ArrayList<>(RandomFacts.of(1));
        facts.addAll(THEORY.parameters());
        List<List<Conclusion>> concluded = PossibleWorlds.conclusions(
                ENGINE, ENGINE.all(facts), List.of(List.of(), List.of()), Verdict.class::isInstance, more -> {});
        assertThat(concluded)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).isNotEmpty().allMatch(Verdict.class::isInstance));
    }

    @Test
    void rulesThatTakeMoreStepsThanAllowedAreStoppedWithTheirNames() {
        DirectEngine hasty = new DirectEngine(THEORY, new Limits(1, 0));
        List<Fact> facts = hasty.all(RandomFacts.of(1));
        assertThatThrownBy(() -> PossibleWorlds.conclusions(hasty, facts, List.of(List.of()), each -> true, more -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("combines facts in more ways than can be tried");
    }

    @Test
    void aChangeMayNameAFactByOneThatIsEqualAndByNoOther() {
        List<Fact> facts = new ArrayList<>(RandomFacts.of(5));
        facts.addAll(THEORY.parameters());
        Fact one = facts.get(3);
        Fact equal = RandomFacts.of(5).get(3);
        assertThat(equal).isEqualTo(one).isNotSameAs(one);
        List<List<Conclusion>> concluded = PossibleWorlds.conclusions(
                ENGINE,
                ENGINE.all(facts),
                List.of(List.of(new Variations.Change(one, null)), List.of(new Variations.Change(equal, null))),
                each -> true,
                more -> {});
        assertThat(new HashSet<>(concluded.get(1))).isEqualTo(new HashSet<>(concluded.get(0)));
        List<List<Variations.Change>> strange = List.of(List.of(new Variations.Change(new Missing("x"), null)));
        assertThatThrownBy(
                        () -> PossibleWorlds.conclusions(ENGINE, ENGINE.all(facts), strange, each -> true, more -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void worldsBeyondThoseInferredFromTogetherKeepTheirOrder() {
        List<Fact> facts = new ArrayList<>(RandomFacts.of(3));
        facts.addAll(THEORY.parameters());
        Random random = new Random(3);
        List<List<Variations.Change>> different = IntStream.range(0, 7)
                .mapToObj(i -> world(facts, findings(facts), random))
                .toList();
        List<List<Variations.Change>> worlds =
                IntStream.range(0, 5_000).mapToObj(i -> different.get(i % 7)).toList();
        List<List<Conclusion>> concluded =
                PossibleWorlds.conclusions(ENGINE, ENGINE.all(facts), worlds, Verdict.class::isInstance, more -> {});
        for (int i = 0; i < worlds.size(); i++) {
            assertThat(new HashSet<>(concluded.get(i))).isEqualTo(new HashSet<>(concluded.get(i % 7)));
        }
    }

    @Property(tries = 300)
    void setsOfWorldsAreSets(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(300);
        WorldSet set = new WorldSet(size);
        TreeSet<Integer> expected = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            TreeSet<Integer> others = new TreeSet<>();
            WorldSet other = random.nextInt(5) == 0 ? WorldSet.all(size) : new WorldSet(size);
            other.forEach(others::add);
            for (int k = random.nextInt(4); k > 0; k--) {
                int world = random.nextInt(size);
                other.add(world);
                others.add(world);
            }
            switch (random.nextInt(4)) {
                case 0 -> {
                    set.removeAll(other);
                    expected.removeAll(others);
                }
                case 1 -> {
                    WorldSet before = new WorldSet(size);
                    before.set(set);
                    assertThat(set.setCommon(before, other))
                            .isEqualTo(expected.stream().anyMatch(others::contains));
                    expected.retainAll(others);
                }
                default -> {
                    set.addAll(other);
                    expected.addAll(others);
                }
            }
            List<Integer> found = new ArrayList<>();
            set.forEach(found::add);
            assertThat(found).containsExactlyElementsOf(expected);
            assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
        }
    }

    private static List<Variations.Change> world(List<Fact> facts, List<String> findings, Random random) {
        List<Variations.Change> changes = new ArrayList<>(RandomChanges.of(facts, random, random.nextInt(6)));
        if (random.nextInt(3) == 0) {
            changes.add(new Variations.Change(null, new Withdrawn(findings.get(random.nextInt(findings.size())))));
        }
        for (Parameter each : THEORY.parameters()) {
            if (random.nextInt(8) == 0) {
                double value = each.low() + (each.high() - each.low()) * random.nextInt(4) / 3;
                changes.add(new Variations.Change(each, each.withValue(value)));
            }
        }
        return changes;
    }

    /** What can be left out: the intrinsic value, and each finding. */
    private static List<String> findings(List<Fact> facts) {
        List<String> findings = new ArrayList<>(List.of("IV"));
        conclusions(facts).forEach(each -> {
            if (each instanceof Finding finding) {
                findings.add(finding.id());
            }
        });
        return findings;
    }

    private static List<Conclusion> conclusions(List<Fact> facts) {
        return ENGINE.conclude(facts).stream().map(Conclusion.class::cast).toList();
    }
}
