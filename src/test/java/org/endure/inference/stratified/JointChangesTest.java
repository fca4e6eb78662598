package org.endure.inference.stratified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.junit.jupiter.api.Test;

class JointChangesTest {

    private static final DirectEngine ENGINE = new DirectEngine(ShippedTheory.rules());
    private static final List<Predicate<Conclusion>> ASKED =
            List.of(each -> each instanceof Verdict || each instanceof Trend, Finding.class::isInstance, each -> true);

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void everySetThatConcludesOtherwiseWhileNoPartOfItDoesIsFound(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Variations variations = new Variations(ENGINE, facts);
        Predicate<Conclusion> asked = ASKED.get((int) (seed % ASKED.size()));
        List<JointChanges.OfFact> changes = changes(facts, new Random(seed), 18);
        Set<Set<Integer>> found = new HashSet<>();
        new JointChanges(variations, asked, 3, done -> true)
                .of(changes, difference -> true)
                .forEach(each -> found.addAll(each.sets()));
        assertThat(found).containsAll(byTryingEverySet(variations, changes, asked));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsSaidToDifferDiffersForOneOfTheSetsAtLeast(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Variations variations = new Variations(ENGINE, facts);
        List<JointChanges.OfFact> changes = changes(facts, new Random(seed), 12);
        for (JointChanges.Found each :
                new JointChanges(variations, ASKED.get(0), 1, done -> true).of(changes, difference -> true)) {
            for (Set<Integer> set : each.sets()) {
                Variations.Difference difference = variations.difference(of(set, changes));
                assertThat(difference.lost().stream().filter(ASKED.get(0)))
                        .hasSameElementsAs(each.difference().lost());
                assertThat(difference.gained().stream().filter(ASKED.get(0)))
                        .hasSameElementsAs(each.difference().gained());
            }
        }
    }

    @Test
    void aSearchThatIsNotToGoOnIsGivenUp() {
        List<Fact> facts = RandomFacts.of(1);
        JointChanges late = new JointChanges(new Variations(ENGINE, facts), ASKED.get(0), 3, done -> false);
        List<JointChanges.OfFact> changes = changes(facts, new Random(1), 5);
        assertThatThrownBy(() -> late.of(changes, difference -> true)).isInstanceOf(CancellationException.class);
    }

    private static List<JointChanges.OfFact> changes(List<Fact> facts, Random random, int most) {
        Map<Fact, Integer> numbers = new IdentityHashMap<>();
        List<JointChanges.OfFact> changes = new ArrayList<>();
        while (changes.size() < most) {
            for (Variations.Change change : VariationsTest.changes(facts, random, 6)) {
                Fact before = change.before();
                if (before != null) {
                    changes.add(
                            new JointChanges.OfFact(numbers.computeIfAbsent(before, each -> numbers.size()), change));
                }
            }
        }
        return changes;
    }

    private static Set<Set<Integer>> byTryingEverySet(
            Variations variations, List<JointChanges.OfFact> changes, Predicate<Conclusion> asked) {
        Set<Set<Integer>> found = new HashSet<>();
        List<Set<Integer>> sets = new ArrayList<>(List.of(Set.of()));
        for (int size = 1; size <= 3; size++) {
            List<Set<Integer>> larger = new ArrayList<>();
            for (Set<Integer> set : sets) {
                int last = set.stream().mapToInt(each -> each).max().orElse(-1);
                for (int next = last + 1; next < changes.size(); next++) {
                    Set<Integer> more = new HashSet<>(set);
                    more.add(next);
                    if (areOfDifferentFacts(more, changes) && found.stream().noneMatch(more::containsAll)) {
                        if (concludesOtherwise(variations.difference(of(more, changes)), asked)) {
                            found.add(more);
                        } else {
                            larger.add(more);
                        }
                    }
                }
            }
            sets = larger;
        }
        return found;
    }

    private static boolean areOfDifferentFacts(Set<Integer> set, List<JointChanges.OfFact> changes) {
        return set.stream().map(each -> changes.get(each).fact()).distinct().count() == set.size();
    }

    private static boolean concludesOtherwise(Variations.Difference difference, Predicate<Conclusion> asked) {
        return difference.lost().stream().anyMatch(asked)
                || difference.gained().stream().anyMatch(asked);
    }

    private static List<Variations.Change> of(Set<Integer> set, List<JointChanges.OfFact> changes) {
        return set.stream().map(each -> changes.get(each).change()).toList();
    }
}
