package org.endure.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.endure.consultation.Consultation;
import org.endure.consultation.CrossCheck;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DroolsCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The nine laws on which a scholar may rely (src/docs/theory-guide.md, Laws), each on some thousand invented cases; and both engines on them. */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LawsTest {

    @Test
    void moreThatHoldsNeverMovesTowardCollapseNorTheOtherWayRound() {
        Trials.hold(Monotone::ask);
    }

    @Test
    void fillingInAnUnknownNeverContradictsAVerdict() {
        Trials.hold(Information::ask);
    }

    @Test
    void anEventReportedTwiceIsOneEvent() {
        Trials.hold(Once::ask);
    }

    @Test
    void renamingTheMembersChangesOnlyNames() {
        Trials.hold(Mirror::ask);
    }

    @Test
    void aPeriodThatRepeatsItsBaselineIsUnchanged() {
        Trials.hold(Identity::ask);
    }

    @Test
    void factsAboutOthersAndOutsideThePeriodsChangeNothing() {
        Trials.hold(Relevance::ask);
    }

    @Test
    void aFactWithActorsThatDoNotFitSupportsNothing() {
        Trials.hold(Actors::ask);
    }

    @Test
    void aVerdictThatHangsOnWeakEvidenceIsFragileAndSaysSo() {
        Trials.hold(Weight::ask);
    }

    @Test
    void opinionsMoveNothing() {
        Trials.hold(Relevance::opinion);
    }

    @Test
    void bothEnginesInferTheSameReasonByReason() {
        InferenceEngine engine = new DroolsCompiler().compile(Walt.RULES, Limits.DEFAULT);
        Consultation consultation = new Consultation(engine, Walt.EVALUATOR);
        IntStream.range(0, Trials.TRIES_IN_DROOLS).forEach(number -> {
            World world = Trials.world(number);
            assertThat(consultation.infer(world.asCase()))
                    .as(() -> Printed.world(world))
                    .satisfies(inference -> CrossCheck.of(inference, consultation.facts(world.asCase())));
        });
    }
}
