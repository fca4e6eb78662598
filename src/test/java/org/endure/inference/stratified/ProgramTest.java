package org.endure.inference.stratified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

class ProgramTest {

    private static final DirectEngine ENGINE = new DirectEngine(ShippedTheory.rules());
    private static final Program PROGRAM = new Program(ENGINE.inStages(), ENGINE.layout());

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void compiledRulesFireAndCountAsInterpretedOnesDo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Told interpreted = new Told(ENGINE.memory(facts));
        Told compiled = new Told(ENGINE.memory(facts));
        for (int i = 0; i < ENGINE.inStages().size(); i++) {
            CompiledRule rule = ENGINE.inStages().get(i);
            RuleInterpreter.of(rule, interpreted.memory, null, interpreted).goOn(0, 0);
            PROGRAM.fire(i, rule, compiled.memory, null, compiled);
            assertThat(compiled.firings).as(rule.rule().id()).isEqualTo(interpreted.firings);
            assertThat(compiled.memory.taken()).as(rule.rule().id()).isEqualTo(interpreted.memory.taken());
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void theCompiledNetworkSeesWhatTheInterpretedOneSees(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Fact> facts = new ArrayList<>(RandomFacts.of(seed));
        facts.addAll(ENGINE.conclude(facts));
        for (Fact fact : facts) {
            int[] found = new int[ENGINE.layout().size()];
            int size = PROGRAM.seeing(fact, found);
            int[] interpreted = new int[ENGINE.layout().size()];
            int expected = ENGINE.layout().network(fact.getClass()).note(fact, interpreted, 0);
            assertThat(Arrays.copyOf(found, size)).isEqualTo(Arrays.copyOf(interpreted, expected));
        }
    }

    /** Notes every firing, and adds what is concluded. */
    private static final class Told implements FiringListener {
        private final Memory memory;
        private final Conclusions conclusions = new Conclusions();
        private final List<List<Object>> firings = new ArrayList<>();

        Told(Memory memory) {
            this.memory = memory;
        }

        @Override
        public boolean keepsReasons() {
            return true;
        }

        @Override
        public void fired(CompiledRule rule, Conclusion conclusion, @Nullable Object[] values, Fact[] matched) {
            firings.add(List.of(conclusion, Arrays.asList(values), List.of(matched)));
            int before = conclusions.size();
            if (conclusions.number(conclusion) == before) {
                memory.add(conclusion);
            }
        }
    }
}
