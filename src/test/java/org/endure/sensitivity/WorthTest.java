package org.endure.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Fact;
import org.endure.fact.Margin;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.inference.stratified.DirectEngine;

class WorthTest {

    private static final DirectEngine WHOLE_THEORY = new DirectEngine(ShippedTheory.rules());
    private static final Worth WORTH = new Worth(ShippedTheory.rules());

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theWorthOfAFactIsWhatAnInferenceWithoutItConcludes(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Worth.All worth = WORTH.of(facts);
        assertThat(worth.facts())
                .hasSize((int) facts.stream().filter(WorthTest::isJudged).count());
        assertIs(worth.now(), WHOLE_THEORY.conclude(facts));
        for (Worth.Without each : worth.facts()) {
            List<Fact> others = new ArrayList<>(facts);
            others.removeIf(fact -> fact == each.fact());
            assertIs(each.without(), WHOLE_THEORY.conclude(others));
        }
    }

    private static boolean isJudged(Fact fact) {
        return fact instanceof Observation observation && observation.period() == Period.CURRENT;
    }

    private static void assertIs(Worth.Standing told, Collection<Fact> concluded) {
        assertThat(told.answer()).isEqualTo(Judgement.of(concluded));
        List<Integer> margins = concluded.stream()
                .filter(Margin.class::isInstance)
                .map(each -> ((Margin) each).margin())
                .sorted()
                .toList();
        assertThat(told.least()).isEqualTo(margins.isEmpty() ? null : margins.get(0));
        assertThat(told.most()).isEqualTo(margins.isEmpty() ? null : margins.get(margins.size() - 1));
    }
}
