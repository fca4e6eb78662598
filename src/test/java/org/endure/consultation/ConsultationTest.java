package org.endure.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.files.FileTree;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.stratified.DirectEngine;
import org.endure.report.JsonReport;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two engines infer every case; a difference between them is never passed over. */
class ConsultationTest {

    private static final CaseReader READER = new CaseReader(FileTree.of(Path.of("")));
    private static final Case CASE = READER.read("facts/us-japan/2017-2018-trump-abe.yaml");
    private static final InferenceEngine ENGINE = ShippedTheory.engine();
    private static final DirectEngine QUICK = new DirectEngine(ShippedTheory.rules());

    @RepeatedTest(20)
    void theTwoEnginesInferTheSameInTheSameOrder(RepetitionInfo repetition) {
        var facts = RandomFacts.of(repetition.getCurrentRepetition() * 104_729L);
        assertThat(QUICK.infer(facts)).isEqualTo(ENGINE.infer(facts)).hasSameHashCodeAs(ENGINE.infer(facts));
    }

    @Test
    void whereTheEnginesDifferTheAnswerIsRefused() {
        InferenceEngine wrong = facts -> {
            Inference right = QUICK.infer(facts);
            List<Derived> fewer = new ArrayList<>(right.derived());
            fewer.remove(fewer.size() / 2);
            return new Inference(right.ruleBase(), right.given(), fewer);
        };
        assertThatThrownBy(() -> new Consultation(wrong, QUICK).assess(CASE))
                .isInstanceOf(CrossCheck.EngineFaultException.class)
                .hasMessageContaining("only the evaluator has");
        assertThatThrownBy(() -> new Consultation(wrong, QUICK).infer(CASE))
                .isInstanceOf(CrossCheck.EngineFaultException.class);
    }

    @Test
    void aCaseThatIsReadAgainIsAnsweredAsBefore() {
        Consultation consultation = new Consultation(QUICK);
        String first = JsonReport.of(consultation.assess(CASE));
        Case again = READER.read("facts/us-japan/2017-2018-trump-abe.yaml");
        assertThat(JsonReport.of(consultation.assess(again))).isEqualTo(first);
    }

    @Test
    void bothEnginesInferTheCaseAndTheAnswerIsThatOfTheEngine() {
        for (Case judged : READER.readFolder("facts/us-japan")) {
            assertThat(JsonReport.of(new Consultation(ENGINE, QUICK).assess(judged)))
                    .as(judged.factSet().path())
                    .isEqualTo(JsonReport.of(new Consultation(ENGINE).assess(judged)));
        }
    }

    @Test
    void theCrossCheckInfersTheBaselinesByTheEngineToo() {
        AtomicInteger inferred = new AtomicInteger();
        InferenceEngine counting = facts -> {
            inferred.incrementAndGet();
            return ENGINE.infer(facts);
        };
        new Consultation(counting, QUICK).crossCheck(CASE);
        assertThat(inferred.get())
                .isEqualTo((int) hashes(CASE).distinct().count())
                .isGreaterThan(1);
    }

    /** Of a case, its baselines and theirs. */
    private static Stream<String> hashes(Case judged) {
        return Stream.concat(
                Stream.of(judged.hash()), judged.baselines().stream().flatMap(ConsultationTest::hashes));
    }
}
