package org.endure.inference.stratified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Fact;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

class EngineAfterEditsTest {

    private static final RuleBase THEORY = ShippedTheory.rules();

    /** Rules are left out and come back, edit after edit, and the engine of each edit concludes what a fresh one does. */
    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void anEngineAfterEditsConcludesWhatAFreshOneConcludes(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<Fact> facts = RandomFacts.of(seed);
        DirectEngine engine = new DirectEngine(THEORY);
        for (int edit = 0; edit < 60; edit++) {
            List<Rule> rules = new ArrayList<>(THEORY.rules());
            for (int less = random.nextInt(20); less > 0; less--) {
                rules.remove(random.nextInt(rules.size()));
            }
            RuleBase edited = THEORY.with(rules, THEORY.parameters());
            DirectEngine before = engine;
            engine = engine.after(edited);
            if (edit % 10 == 9) {
                assertThat(new HashSet<>(engine.conclude(facts)))
                        .isEqualTo(new HashSet<>(new DirectEngine(edited).conclude(facts)));
                assertThat(new HashSet<>(before.conclude(facts)))
                        .isEqualTo(new HashSet<>(new DirectEngine(before.ruleBase()).conclude(facts)));
            }
        }
    }
}
