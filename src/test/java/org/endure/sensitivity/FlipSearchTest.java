package org.endure.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessor;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Trend;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.scenario.CaseReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlipSearchTest {

    private static final DirectEngine WHOLE_THEORY = new DirectEngine(ShippedTheory.rules());

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void findsExactlyTheSmallestFlipsThatTryingEveryPairFinds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        boolean trend = seed % 2 == 0;
        List<Fact> facts = few(seed, 9);
        Set<Set<FactChange>> found = new HashSet<>();
        for (Flips.Flip flip : search(facts, trend, 2).flips()) {
            found.addAll(combinations(flip.changes()));
        }
        Judge judge = Judge.by(ShippedTheory.rules(), Set.of("Verdict", "Trend"));
        assertThat(found)
                .as("what is open is a fact that may become known")
                .isEqualTo(byTryingEveryPair(OpenViews.spelledOut(facts, judge.conclusions(facts)), trend));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatIsFoundFlipsAndNoPartOfItDoes(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> given = few(seed, 14);
        List<Fact> facts = OpenViews.spelledOut(
                given, Judge.by(ShippedTheory.rules(), Set.of("Trend")).conclusions(given));
        String now = answer(facts, true);
        for (Flips.Flip flip : search(facts, true, 2).flips()) {
            assertThat(answer(after(facts, flip.edits()), true))
                    .isNotEqualTo(now)
                    .isEqualTo(flip.answer().trend());
            if (flip.edits().size() > 1) {
                flip.edits()
                        .forEach(each -> assertThat(answer(after(facts, List.of(each)), true))
                                .isEqualTo(now));
            }
        }
    }

    @Test
    void noChangeOfOneFactButADenunciationFlipsTheVerdictOf2017To2018() {
        Flips flips = search(factsOf("2017-2018-trump-abe"), false, 1);
        assertThat(flips.flips())
                .as("the treaty, confirmed by a formal act, is broken by one")
                .singleElement()
                .satisfies(flip -> assertThat(flip.edits()).singleElement().satisfies(edit -> {
                    assertThat(edit.fact()).isEqualTo("TRU-20.1");
                    assertThat(edit.after()).hasToString("VIOLATE");
                }));
        assertThat(flips.complete()).isTrue();
        assertThat(flips.now().outcome()).isEqualTo(Outcome.ENDURANCE);
    }

    @Test
    void someSingleChangesFlipTheTrendOf2017To2018() {
        List<Fact> facts = factsOf("2017-2018-trump-abe");
        Flips flips = search(facts, true, 1);
        assertThat(flips.flips())
                .isNotEmpty()
                .allSatisfy(flip ->
                        assertThat(answer(after(facts, flip.edits()), true)).isNotEqualTo(answer(facts, true)));
    }

    @Test
    void aSearchThatRunsOutOfTimeSaysHowFarItCame() {
        Flips flips = FlipSearch.search(
                ShippedTheory.rules(),
                factsOf("2017-2018-trump-abe"),
                new FlipSearch.Question(false, null, 2, Duration.ZERO));
        assertThat(flips.complete()).isFalse();
        assertThat(flips.proved()).isZero();
    }

    private static Flips search(List<Fact> facts, boolean trend, int max) {
        return FlipSearch.search(
                ShippedTheory.rules(), facts, new FlipSearch.Question(trend, null, max, Duration.ofMinutes(5)));
    }

    private static List<Fact> factsOf(String name) {
        return Consultation.direct(ShippedTheory.rules())
                .facts(new CaseReader(FileTree.of(Path.of(""))).read("facts/us-japan/" + name + ".yaml"));
    }

    private static List<Fact> few(long seed, int observations) {
        List<Fact> few = new ArrayList<>();
        int left = observations;
        for (Fact fact : RandomFacts.of(seed)) {
            boolean current = fact instanceof Observation observation && observation.period() == Period.CURRENT;
            if (!current || left-- > 0) {
                few.add(fact);
            }
        }
        return few;
    }

    private static String answer(List<Fact> facts, boolean trend) {
        Inference inference = WHOLE_THEORY.infer(facts);
        return trend
                ? inference
                        .conclusion(Trend.class)
                        .map(each -> new Judgement(Outcome.ENDURANCE, each.tendency(), each.magnitude()).trend())
                        .orElse("NOT_COMPARED")
                : Assessor.outcome(inference).name();
    }

    private static Map<FactChange, @Nullable Observation> edits(List<Fact> facts) {
        Map<FactChange, @Nullable Observation> edits = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Observation observation && observation.period() == Period.CURRENT) {
                FactChange.all(observation).forEach(made -> edits.put(made.edit(), made.result()));
            }
        }
        return edits;
    }

    private static List<Fact> after(List<Fact> facts, List<FactChange> changes) {
        Map<FactChange, @Nullable Observation> results = edits(facts);
        List<Fact> after = new ArrayList<>(facts);
        for (FactChange change : changes) {
            Observation result = results.get(change);
            after.removeIf(fact -> fact instanceof Observation observation
                    && observation.period() == Period.CURRENT
                    && observation.id().equals(change.fact()));
            if (result != null) {
                after.add(result);
            }
        }
        return after;
    }

    private static Set<Set<FactChange>> byTryingEveryPair(List<Fact> facts, boolean trend) {
        Judge judge = Judge.by(ShippedTheory.rules(), Set.of("Verdict", "Trend"));
        Judgement before = judge.judge(facts);
        List<FactChange> all = List.copyOf(edits(facts).keySet());
        Set<Set<FactChange>> found = new HashSet<>();
        Set<FactChange> single = new HashSet<>();
        for (FactChange edit : all) {
            if (differs(before, judge.judge(after(facts, List.of(edit))), trend)) {
                single.add(edit);
                found.add(Set.of(edit));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                FactChange one = all.get(i);
                FactChange other = all.get(j);
                if (!one.fact().equals(other.fact())
                        && !single.contains(one)
                        && !single.contains(other)
                        && differs(before, judge.judge(after(facts, List.of(one, other))), trend)) {
                    found.add(Set.of(one, other));
                }
            }
        }
        return found;
    }

    private static boolean differs(Judgement before, Judgement after, boolean trend) {
        return trend ? !before.trend().equals(after.trend()) : before.outcome() != after.outcome();
    }

    private static Set<Set<FactChange>> combinations(List<List<FactChange>> ways) {
        Set<Set<FactChange>> all = new HashSet<>(Set.of(Set.of()));
        for (List<FactChange> each : ways) {
            Set<Set<FactChange>> longer = new HashSet<>();
            all.forEach(set -> each.forEach(edit -> {
                Set<FactChange> more = new HashSet<>(set);
                more.add(edit);
                longer.add(more);
            }));
            all = longer;
        }
        return all;
    }
}
