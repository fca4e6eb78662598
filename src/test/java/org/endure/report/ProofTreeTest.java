package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A proof can be read short, whole, and by a program, and no condition of a rule that fired is left out. */
class ProofTreeTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyConditionOfEveryRuleThatFiredStandsInTheJson() {
        JsonNode proof = JsonMapper.shared()
                .readTree(
                        CommandRun.run(folder, "why", FACTS, "--format", "json").out());
        Set<Integer> steps = new HashSet<>();
        proof.get("steps").forEach(each -> steps.add(each.get("step").asInt()));
        assertThat(steps).hasSizeGreaterThan(20);
        for (JsonNode step : proof.get("steps")) {
            for (JsonNode reason : step.get("reasons")) {
                var rule = ShippedTheory.rules()
                        .byId(reason.get("rule").asString())
                        .orElseThrow();
                assertThat(reason.get("conditions").size())
                        .as(rule.id())
                        .isEqualTo(rule.conditions().size());
                for (JsonNode condition : reason.get("conditions")) {
                    condition.get("grounds").forEach(ground -> {
                        if (ground.has("step")) {
                            assertThat(steps).contains(ground.get("step").asInt());
                        }
                    });
                }
            }
        }
    }

    @Test
    void theShortProofIsAFractionAndTheFullOneHasEveryReference() {
        String brief = CommandRun.run(folder, "why", FACTS, "--short").out();
        String plain = CommandRun.run(folder, "why", FACTS).out();
        String full = CommandRun.run(folder, "why", FACTS, "--full").out();
        assertThat(brief)
                .contains("The verdict is ENDURANCE")
                .contains("[VE-10]")
                .contains("TRU-");
        assertThat(brief.length() * 5).isLessThan(plain.length());
        assertThat(full).startsWith(plain).contains("[thesis]");
    }

    @Test
    void aScenarioHasItsOwnProof() {
        CommandRun run = CommandRun.run(folder, "why", "facts/cases/h01-nato-1992.yaml", "E4", "--short");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("H01-8");
    }
}
