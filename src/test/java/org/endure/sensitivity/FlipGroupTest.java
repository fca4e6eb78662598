package org.endure.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.junit.jupiter.api.Test;

class FlipGroupTest {

    @Property(tries = 300)
    void eachFlipIsInOneGroupAndAGroupHoldsNothingElse(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Flips.Flip> flips = flips(new Random(seed));
        List<Flips.Flip> told = new ArrayList<>();
        FlipGroup.of(flips).forEach(group -> told.addAll(flips(group)));
        assertThat(told.stream().map(FlipGroupTest::asSet)).hasSameSizeAs(flips);
        assertThat(told.stream().map(FlipGroupTest::asSet))
                .containsExactlyInAnyOrderElementsOf(
                        flips.stream().map(FlipGroupTest::asSet).toList());
    }

    @Test
    void anyOfSomeChangesWithAnyOfOthersIsToldAtOnce() {
        List<Flips.Flip> flips = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            for (int other = 3; other < 7; other++) {
                flips.add(flip(List.of(one, other), Outcome.COLLAPSE));
            }
        }
        assertThat(FlipGroup.of(flips))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.parts()).extracting(List::size).containsExactly(3, 4));
    }

    private static List<Flips.Flip> flips(Random random) {
        Set<Set<Integer>> seen = new HashSet<>();
        List<Flips.Flip> flips = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            List<Integer> changes = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(each -> random.nextInt(8))
                    .distinct()
                    .sorted()
                    .toList();
            if (seen.add(Set.copyOf(changes))) {
                flips.add(flip(changes, random.nextInt(4) == 0 ? Outcome.COLLAPSE : Outcome.UNDETERMINED));
            }
        }
        return flips;
    }

    private static Flips.Flip flip(List<Integer> changes, Outcome outcome) {
        return new Flips.Flip(
                changes.stream()
                        .map(each -> List.of(new FactChange("F" + each / 2, "level", "LOW", "V" + each)))
                        .toList(),
                new Judgement(outcome, Tendency.UNCHANGED, null));
    }

    private static List<Flips.Flip> flips(FlipGroup group) {
        List<List<List<FactChange>>> all = List.of(List.of());
        for (List<List<FactChange>> part : group.parts()) {
            List<List<List<FactChange>>> longer = new ArrayList<>();
            for (List<List<FactChange>> set : all) {
                for (List<FactChange> change : part) {
                    List<List<FactChange>> more = new ArrayList<>(set);
                    more.add(change);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream().map(set -> new Flips.Flip(set, group.answer())).toList();
    }

    private static List<Object> asSet(Flips.Flip flip) {
        return List.of(Set.copyOf(flip.changes()), flip.answer());
    }
}
