package org.endure.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.explanation.Assessment;
import org.endure.files.FileTree;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.stratified.DirectEngine;
import org.endure.report.JsonReport;
import org.endure.report.JustificationLog;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.words.Language;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a quicker engine prepares while the other is at work is told only if that one comes to the same. */
class ConsultationTest {

    private static final CaseReader READER = new CaseReader(FileTree.of(Path.of("")));
    private static final Case CASE = READER.read("facts/us-japan/2017-2018-trump-abe.yaml");
    private static final InferenceEngine ENGINE = ShippedTheory.engine();
    private static final InferenceEngine QUICK = new DirectEngine(ShippedTheory.rules());

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsPreparedIsWhatTheEngineAloneTells(Language language) {
        for (Case judged : READER.readFolder("facts/us-japan")) {
            assertThat(new Consultation(ENGINE, QUICK).tell(judged, language, ConsultationTest::all))
                    .as(judged.factSet().path())
                    .isEqualTo(new Consultation(ENGINE).tell(judged, language, ConsultationTest::all));
        }
    }

    @RepeatedTest(20)
    void theTwoEnginesInferTheSameInTheSameOrder(RepetitionInfo repetition) {
        var facts = RandomFacts.of(repetition.getCurrentRepetition() * 104_729L);
        assertThat(QUICK.infer(facts)).isEqualTo(ENGINE.infer(facts)).hasSameHashCodeAs(ENGINE.infer(facts));
    }

    @Test
    void itIsPreparedWhileTheEngineIsAtWork() {
        CountDownLatch told = new CountDownLatch(1);
        InferenceEngine waiting = facts -> {
            assertThat(waits(told)).isTrue();
            return ENGINE.infer(facts);
        };
        AtomicInteger times = new AtomicInteger();
        new Consultation(waiting, QUICK).tell(CASE, Language.ENGLISH, assessment -> {
            told.countDown();
            return times.incrementAndGet();
        });
        assertThat(times).hasValue(1);
    }

    @Test
    void whereTheQuickerEngineInfersOtherwiseTheEngineIsTold() {
        InferenceEngine wrong = facts -> {
            Inference right = QUICK.infer(facts);
            List<Derived> fewer = new ArrayList<>(right.derived());
            fewer.remove(fewer.size() / 2);
            return new Inference(right.ruleBase(), right.given(), fewer);
        };
        assertThat(new Consultation(ENGINE, wrong).tell(CASE, Language.ENGLISH, ConsultationTest::conclusions))
                .isEqualTo(new Consultation(ENGINE).tell(CASE, Language.ENGLISH, ConsultationTest::conclusions));
    }

    @Test
    void whereTheQuickerEngineFailsTheEngineIsTold() {
        InferenceEngine failing = facts -> {
            if (facts.size() == new Consultation(QUICK).facts(CASE).size()) {
                throw new IllegalStateException("made up for a test");
            }
            return QUICK.infer(facts);
        };
        assertThat(new Consultation(ENGINE, failing).tell(CASE, Language.ENGLISH, ConsultationTest::conclusions))
                .isEqualTo(new Consultation(ENGINE).tell(CASE, Language.ENGLISH, ConsultationTest::conclusions));
    }

    @Test
    void whatCannotBeToldFailsAsWithoutPreparation() {
        Function<Assessment, String> failing = assessment -> {
            throw new IllegalArgumentException("cannot be told");
        };
        assertThatThrownBy(() -> new Consultation(ENGINE, QUICK).tell(CASE, Language.ENGLISH, failing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot be told");
    }

    private static List<Object> all(Assessment assessment) {
        return List.of(JsonReport.of(assessment), JustificationLog.of(assessment, List.of(), List.of()));
    }

    private static List<Derived> conclusions(Assessment assessment) {
        return List.copyOf(assessment.inference().derived());
    }

    private static boolean waits(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
