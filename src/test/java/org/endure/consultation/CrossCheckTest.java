package org.endure.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.CommandRun;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine is checked by an evaluator that knows nothing of it. */
class CrossCheckTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedFactSetsPassTheCheck() {
        CommandRun run = CommandRun.run(folder, "assess", "facts/us-japan/2017-2018-trump-abe.yaml", "--cross-check");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @RepeatedTest(40)
    void theTwoAgreeOnRandomFacts(RepetitionInfo repetition) {
        List<Fact> facts = RandomFacts.of(repetition.getCurrentRepetition() * 7919L);
        CrossCheck.of(ShippedTheory.engine().infer(facts), facts);
    }

    @Test
    void anEngineThatMissesAFiringIsToldWithTheRule() {
        List<Fact> facts = RandomFacts.of(4711);
        Inference right = ShippedTheory.engine().infer(facts);
        List<Derived> fewer = new ArrayList<>(right.derived());
        Derived lost = fewer.remove(fewer.size() / 2);
        Inference wrong = new Inference(right.ruleBase(), right.given(), fewer);
        assertThatThrownBy(() -> CrossCheck.of(wrong, facts))
                .isInstanceOf(CrossCheck.EngineFaultException.class)
                .hasMessageContaining("only the evaluator has "
                        + lost.justifications().get(0).rule().id());
    }
}
