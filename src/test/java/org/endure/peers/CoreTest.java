package org.endure.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured against each other gives equal answers: the core of the theory in four programs. */
class CoreTest {

    private static final int CASES = 300;
    private static final RuleBase CORE = CoreRules.core();
    private static final InferenceEngine DROOLS = new DroolsCompiler().compile(CORE, Limits.DEFAULT);
    private static final DirectEngine DIRECT = new DirectEngine(CORE);

    @TempDir
    private Path folder = Path.of("");

    /** Small cases and larger ones. */
    private static List<List<Fact>> cases() {
        return IntStream.range(0, CASES)
                .mapToObj(seed -> CoreCases.of(seed, List.of(12, 12, 25, 50).get(seed % 4)))
                .toList();
    }

    private static CoreAnswer drools(List<Fact> facts) {
        return CoreAnswer.of(conclusions(DROOLS.infer(facts)));
    }

    private static List<? extends Fact> conclusions(Inference inference) {
        return inference.derived().stream().map(Derived::conclusion).toList();
    }

    @Test
    void droolsAndTheDirectEngineAgreeOnEveryReason() {
        for (List<Fact> facts : cases()) {
            assertThat(Set.copyOf(DIRECT.infer(facts).derived()))
                    .isEqualTo(Set.copyOf(DROOLS.infer(facts).derived()));
        }
    }

    @Test
    void plainJavaAgrees() {
        for (List<Fact> facts : cases()) {
            assertThat(PlainCore.assess(facts).told()).as(facts.toString()).isEqualTo(drools(facts));
        }
    }

    @ParameterizedTest
    @EnumSource
    void clipsConcludesTheSame(ClipsCore.Way way) throws IOException, InterruptedException {
        assumeTrue(ClipsCore.isInstalled(), "CLIPS is not installed.");
        List<List<Fact>> cases = cases();
        List<CoreAnswer> answers = ClipsCore.answers(folder, way, cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(answers.get(i)).as(cases.get(i).toString()).isEqualTo(drools(cases.get(i)));
        }
    }

    @Test
    void theCasesReachEveryVerdictAndEveryRule() {
        Set<String> fired = new HashSet<>();
        Set<String> verdicts = new HashSet<>();
        for (List<Fact> facts : cases()) {
            DIRECT.infer(facts)
                    .derived()
                    .forEach(each -> each.justifications()
                            .forEach(reason -> fired.add(reason.rule().id())));
            verdicts.addAll(drools(facts).lines());
        }
        assertThat(fired).hasSameSizeAs(CORE.rules());
        assertThat(verdicts).contains("ENDURANCE", "COLLAPSE", "UNDETERMINED");
    }

    @Test
    void aCoreOfManyMechanismsAgreesToo() throws IOException, InterruptedException {
        RuleBase larger = CoreRules.core(3);
        InferenceEngine drools = new DroolsCompiler().compile(larger, Limits.DEFAULT);
        DirectEngine direct = new DirectEngine(larger);
        List<Fact> facts = CoreCases.of(3, 50);
        CoreAnswer answer = CoreAnswer.of(conclusions(drools.infer(facts)));
        assertThat(CoreAnswer.of(direct.conclude(facts))).isEqualTo(answer);
        assertThat(answer.lines()).anyMatch(line -> line.contains("#3/"));
        assumeTrue(ClipsCore.isInstalled(), "CLIPS is not installed.");
        String program = CoreRules.clips(ClipsCore.program(ClipsCore.Way.STAGED), 3);
        assertThat(ClipsCore.run(
                        folder, program + ClipsCore.functions(List.of(facts)), "(reset)\n(case-0)\n(run)\n(tell 0)\n"))
                .containsExactlyInAnyOrderElementsOf(
                        answer.lines().stream().map(line -> "case 0 " + line).toList());
    }
}
