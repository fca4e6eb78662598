package org.endure.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.fact.Outcome;
import org.endure.files.FileTree;
import org.endure.inference.stratified.RandomChanges;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;

class SurenessTrialTest {

    private static final Case TRUMP_ABE =
            new CaseReader(FileTree.of(Path.of(""))).read("facts/us-japan/2017-2018-trump-abe.yaml");

    @Test
    void the_same_seed_gives_the_same_answer_and_another_seed_other_draws() {
        Sureness first = run(300, 7);
        assertThat(run(300, 7)).isEqualTo(first);
        assertThat(run(300, 8).trends()).isNotEqualTo(first.trends());
    }

    @Test
    void the_shares_of_all_answers_add_up_to_the_draws() {
        Sureness sureness = run(400, 1);
        assertThat(sureness.now().outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(sureness.verdicts().values().stream()
                        .mapToInt(Proportion::count)
                        .sum())
                .isEqualTo(400);
        assertThat(sureness.trends().values().stream()
                        .mapToInt(Proportion::count)
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void the_verdict_of_2017_to_2018_stands_under_uncertain_coding() {
        assertThat(run(1000, 1).verdicts().get("ENDURANCE").low()).isGreaterThan(0.95);
    }

    @Test
    void a_share_has_the_interval_of_wilson() {
        Proportion half = new Proportion(5, 10);
        assertThat(half.low()).isCloseTo(0.2366, within(1e-4));
        assertThat(half.high()).isCloseTo(0.7634, within(1e-4));
        assertThat(new Proportion(0, 10).low()).isZero();
        assertThat(new Proportion(0, 10).high()).isCloseTo(0.2775, within(1e-4));
        assertThat(new Proportion(10, 10).high()).isEqualTo(1);
    }

    @Test
    void itIsToldHowManyDrawsAreJudgedUntilAllAre() {
        Queue<Long> judged = new ConcurrentLinkedQueue<>();
        run(5_000, 3, judged::add);
        assertThat(judged)
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .contains(5_000L)
                .allMatch(each -> each <= 5_000);
    }

    @Test
    void drawsAreAnsweredAsIfEachWereInferredFromScratch() {
        Consultation consultation = Consultation.direct(ShippedTheory.rules());
        Sureness plain = SurenessTrial.run(
                consultation.infer(TRUMP_ABE),
                400,
                5,
                done -> {},
                (judge, facts) -> (sets, progress) -> sets.stream()
                        .map(changes -> judge.judge(RandomChanges.after(facts, changes)))
                        .toList());
        assertThat(run(400, 5)).isEqualTo(plain);
    }

    private static Sureness run(int draws, long seed) {
        return run(draws, seed, done -> {});
    }

    private static Sureness run(int draws, long seed, LongConsumer progress) {
        Consultation consultation = Consultation.direct(ShippedTheory.rules());
        return SurenessTrial.run(consultation.infer(TRUMP_ABE), draws, seed, progress);
    }
}
