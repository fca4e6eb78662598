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
        assertThat(found).containsAll(byTryingEverySet(facts, changes, asked));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsSaidToDifferDiffersForOneOfTheSetsAtLeast(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Variations variations = new Variations(ENGINE, facts);
        List<JointChanges.OfFact> changes = changes(facts, new Random(seed), 12);
        for (JointChanges.Found each :
                new JointChanges(variations, ASKED.get(0), 1, done -> true).of(changes, difference -> true)) {
            List<Set<Integer>> sets = List.copyOf(each.sets());
            Set<Conclusion> now =
                    concluded(facts, List.of(Set.of()), changes, ASKED.get(0)).get(0);
            for (Set<Conclusion> then : concluded(facts, sets, changes, ASKED.get(0))) {
                assertThat(less(now, then))
                        .isEqualTo(new HashSet<>(each.difference().lost()));
                assertThat(less(then, now))
                        .isEqualTo(new HashSet<>(each.difference().gained()));
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
            for (Variations.Change change : RandomChanges.of(facts, random, 6)) {
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
            List<Fact> facts, List<JointChanges.OfFact> changes, Predicate<Conclusion> asked) {
        Set<Set<Integer>> found = new HashSet<>();
        List<Set<Integer>> sets = new ArrayList<>(List.of(Set.of()));
        Set<Conclusion> now = concluded(facts, sets, changes, asked).get(0);
        for (int size = 1; size <= 3; size++) {
            List<Set<Integer>> larger = new ArrayList<>();
            for (Set<Integer> set : sets) {
                int last = set.stream().mapToInt(each -> each).max().orElse(-1);
                for (int next = last + 1; next < changes.size(); next++) {
                    Set<Integer> more = new HashSet<>(set);
                    more.add(next);
                    if (areOfDifferentFacts(more, changes) && found.stream().noneMatch(more::containsAll)) {
                        larger.add(more);
                    }
                }
            }
            sets = new ArrayList<>();
            List<Set<Conclusion>> concluded = concluded(facts, larger, changes, asked);
            for (int i = 0; i < larger.size(); i++) {
                (concluded.get(i).equals(now) ? sets : found).add(larger.get(i));
            }
        }
        return found;
    }

    private static List<Set<Conclusion>> concluded(
            List<Fact> facts, List<Set<Integer>> sets, List<JointChanges.OfFact> changes, Predicate<Conclusion> asked) {
        return PossibleWorlds.conclusions(
                        ENGINE,
                        ENGINE.all(facts),
                        sets.stream().map(set -> of(set, changes)).toList(),
                        asked,
                        more -> {})
                .stream()
                .<Set<Conclusion>>map(HashSet::new)
                .toList();
    }

    private static Set<Conclusion> less(Set<Conclusion> all, Set<Conclusion> others) {
        Set<Conclusion> less = new HashSet<>(all);
        less.removeAll(others);
        return less;
    }

    private static boolean areOfDifferentFacts(Set<Integer> set, List<JointChanges.OfFact> changes) {
        return set.stream().map(each -> changes.get(each).fact()).distinct().count() == set.size();
    }

    private static List<Variations.Change> of(Set<Integer> set, List<JointChanges.OfFact> changes) {
        return set.stream().map(each -> changes.get(each).change()).toList();
    }
}
