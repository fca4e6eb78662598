package org.endure.inference.stratified;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.rule.Rule;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a rule did not fire is told exactly: what held, what failed, and what comes nearest. */
class NearMissesTest {

    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> cases() {
        return Stream.of(
                CENTRAL,
                "facts/us-japan/1980-1989-reagan-nakasone.yaml",
                "facts/us-korea/2003-2008-roh-bush.yaml",
                "facts/cases/h01-nato-1992.yaml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleHasAFailedConditionExactlyIfItDidNotFire(String path) {
        Inference inference =
                Consultation.direct(ShippedTheory.rules()).infer(new CaseReader(FileTree.of(Path.of(""))).read(path));
        Set<Rule> fired = inference.derived().stream()
                .flatMap(each -> each.justifications().stream())
                .map(reason -> reason.rule())
                .collect(Collectors.toSet());
        NearMisses search = new NearMisses(inference);
        for (Rule rule : ShippedTheory.rules().rules()) {
            NearMisses.NearMiss miss = search.of(rule);
            if (!miss.cut()) {
                assertThat(miss.failed() == null).as(rule.id()).isEqualTo(fired.contains(rule));
            }
            if (miss.failed() != null) {
                assertThat(miss.obstacles())
                        .as(rule.id() + " " + miss.failed().text())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theNearestFactIsToldWithTheValueThatFails() {
        CommandRun run = CommandRun.run(folder, "why-not", CENTRAL, "C2b-4");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("conditions hold.").containsPattern("(fails|unknown): CredibilitySignal");
    }

    @Test
    void whatStandsInTheWayOfAnAbsenceIsNamed() {
        CommandRun run = CommandRun.run(folder, "why-not", CENTRAL, "IV-22");
        assertThat(run.out()).contains("In the way: ").contains("Without it the condition holds.");
        CommandRun json = CommandRun.run(folder, "why-not", CENTRAL, "IV-22", "--format", "json");
        assertThat(json.out()).contains("\"state\" : \"failed\"").contains("\"concluded\" : false");
    }

    @Test
    void whatDidFireIsAnsweredWithItsProof() {
        CommandRun run = CommandRun.run(folder, "why-not", CENTRAL, "C2.b");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("C2.b did conclude something. Its proof:")
                .contains("Step 1.");
    }

    @Test
    void anUnknownRuleIsToldWithWhatWasProbablyMeant() {
        CommandRun run = CommandRun.run(folder, "why-not", CENTRAL, "C2bb-4");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("There is no rule or mechanism \"C2bb-4\"")
                .contains("Did you mean C2b-4");
    }
}
