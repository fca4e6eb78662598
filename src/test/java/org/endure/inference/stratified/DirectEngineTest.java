package org.endure.inference.stratified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Limits;
import org.junit.jupiter.api.Test;

class DirectEngineTest {

    private final DirectEngine direct = new DirectEngine(ShippedTheory.rules());

    @Test
    void everyShippedRuleCanBeEvaluatedWithoutTheEngine() {
        assertThat(DirectEngine.unsupported(ShippedTheory.rules())).isEmpty();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void concludesWhatTheEngineConcludesWithTheSameReasons(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        assertThat(all(direct.infer(facts)))
                .isEqualTo(all(ShippedTheory.engine().infer(facts)));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void theOrderOfFactsDoesNotMatter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        List<Derived> before = List.copyOf(ShippedTheory.engine().infer(facts).derived());
        Collections.shuffle(facts, new Random(seed));
        assertThat(List.copyOf(ShippedTheory.engine().infer(facts).derived())).isEqualTo(before);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void concludesTheSameWithAndWithoutReasons(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Set<Fact> conclusions = new HashSet<>();
        direct.infer(facts).derived().forEach(each -> conclusions.add(each.conclusion()));
        assertThat(new HashSet<>(direct.conclude(facts))).isEqualTo(conclusions);
    }

    @Test
    void aRuleThatCombinesFactsInTooManyWaysIsNamed() {
        DirectEngine engine = new DirectEngine(ShippedTheory.rules(), new Limits(10, 0));
        assertThatThrownBy(() -> engine.conclude(RandomFacts.of(5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("combines facts in more ways than can be tried");
    }

    private static Set<Derived> all(Inference inference) {
        return new HashSet<>(inference.derived());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aRuleFiresOrOneOfItsConditionsFails(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Inference inference = direct.infer(RandomFacts.of(seed));
        Set<String> fired = new HashSet<>();
        inference
                .derived()
                .forEach(each -> each.justifications()
                        .forEach(reason -> fired.add(reason.rule().id())));
        Set<String> failed = new HashSet<>();
        direct.failures(inference).forEach(each -> failed.add(each.rule().id()));
        assertThat(failed).doesNotContainAnyElementsOf(fired);
        assertThat(failed.size() + fired.size())
                .isEqualTo(ShippedTheory.rules().rules().size());
    }
}
