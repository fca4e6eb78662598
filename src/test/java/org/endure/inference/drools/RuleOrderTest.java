package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Fact;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from the facts does not depend on the order in which Drools meets the rules. */
class RuleOrderTest {

    private static final int FACT_SETS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfTheRuleFilesDoesNotChangeWhatIsConcluded(long seed) {
        RuleBase rules = ShippedTheory.rules();
        List<RuleFile> files = new ArrayList<>(rules.files());
        Collections.shuffle(files, new Random(seed));
        RuleBase shuffled = new RuleBase(
                rules.theory(), files, rules.rules(), rules.parameters(), rules.mechanisms(), rules.hash());
        InferenceEngine engine = new DroolsCompiler().compile(shuffled, Limits.DEFAULT);
        for (int i = 0; i < FACT_SETS; i++) {
            List<Fact> facts = RandomFacts.of(1000 * seed + i);
            assertThat(engine.infer(facts).derived())
                    .containsExactlyInAnyOrderElementsOf(
                            ShippedTheory.engine().infer(facts).derived());
        }
    }
}
