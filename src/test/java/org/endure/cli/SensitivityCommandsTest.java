package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SensitivityCommandsTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String SCENARIOS = "facts/us-japan/scenarios/";

    private String out = "";
    private String err = "";

    @Test
    void whatIfTellsEachScenarioByItself() throws IOException {
        assertThat(run("what-if", FACTS, SCENARIOS + "x2-no-outreach.yaml")).isZero();
        Path golden = Path.of("src/test/resources/golden/what-if-x2.txt");
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, out, StandardCharsets.UTF_8);
        }
        assertThat(out).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void whatIfComparesWithTheScenariosThatTheCaseHasAlready() {
        String one = SCENARIOS + "x2-no-outreach.yaml";
        String other = SCENARIOS + "x8-drastic-change.yaml";
        assertThat(run("what-if", "--format", "json", FACTS, one, "--with", other))
                .isZero();
        JsonNode added = JsonMapper.builder().build().readTree(out);
        assertThat(run("what-if", "--format", "json", "--together", FACTS, other, one))
                .isZero();
        JsonNode together = JsonMapper.builder().build().readTree(out);
        assertThat(added.get("scenarios").get(0).get("after"))
                .isEqualTo(together.get("scenarios").get(0).get("after"));
        assertThat(added.get("before")).isNotEqualTo(together.get("before"));
    }

    @Test
    void whatIfAsJsonHasTheChangesWithTheirRules() {
        assertThat(run("what-if", "--format", "json", FACTS, SCENARIOS + "x8-drastic-change.yaml"))
                .isZero();
        JsonNode scenario =
                JsonMapper.builder().build().readTree(out).get("scenarios").get(0);
        assertThat(scenario.get("changes").get(0).get("part").asString()).isEqualTo("verdict");
        assertThat(scenario.get("changes").get(0).get("after").asString()).isEqualTo("COLLAPSE");
        assertThat(scenario.get("changes")
                        .get(0)
                        .get("reasons")
                        .get(0)
                        .get("rule")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void aFlipReplaysAsAnOverlay(@TempDir Path folder) throws IOException {
        assertThat(run("flip", "--trend", "--format", "json", FACTS)).isZero();
        JsonNode flip = JsonMapper.builder().build().readTree(out).get("flips").get(0);
        Path overlay = folder.resolve("flip.yaml");
        Files.writeString(overlay, flip.get("overlay").toString(), StandardCharsets.UTF_8);
        assertThat(run("what-if", "--format", "json", FACTS, overlay.toString()))
                .as(err)
                .isZero();
        JsonNode after = JsonMapper.builder()
                .build()
                .readTree(out)
                .get("scenarios")
                .get(0)
                .get("after")
                .get("trend");
        String magnitude = after.get("magnitude").isNull()
                ? ""
                : " " + after.get("magnitude").asString();
        assertThat(after.get("direction").asString() + magnitude)
                .isEqualTo(flip.get("answer").get("trend").asString());
    }

    @Test
    void whereNoChangeFlipsTheVerdictThatIsCertified() {
        assertThat(run("flip", "facts/us-japan/1980-1989-reagan-nakasone.yaml")).isZero();
        assertThat(out)
                .contains("No change of at most 1 fact changes the verdict.")
                .contains("Examined: all");
    }

    @Test
    void sureGivesSharesWithIntervals() {
        assertThat(run("sure", "--draws", "200", FACTS)).isZero();
        assertThat(out).contains("200 draws (seed 1)").contains("endurance");
    }

    @Test
    void badNumbersAreMistakesOfTheUser() {
        assertThat(run("sure", "--draws", "0", FACTS)).isEqualTo(2);
        assertThat(err).contains("--draws must lie between 1 and 1000000, but is 0.");
        assertThat(run("flip", "--max", "4", FACTS)).isEqualTo(2);
        assertThat(err).contains("--max must lie between 1 and 3, but is 4.");
        assertThat(run("flip", "--trend", "--to", "COLLAPSE", FACTS)).isEqualTo(2);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = Main.run(
                Path.of(""),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }
}
