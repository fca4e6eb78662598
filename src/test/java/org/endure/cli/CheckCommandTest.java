package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command checks whatever it is given as what it is, and tells other programs too. */
class CheckCommandTest {

    private static final String RULE = """
            package org.endure.rules
            import org.endure.fact.*;
            rule "A claim"
              @id("X-1") @mechanism("method") @source("mine") @basis("operationalisation") @because("so")
            when
              Allianze()
            then
              insertLogical( new Missing( "x" ) );
            end
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void allThatIsShippedHasNoMistakes() {
        CommandRun run = CommandRun.run(Path.of(""), "check");
        assertThat(run.out()).startsWith("No mistakes;");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).doesNotContain("warning: \"").doesNotContain("error:");
    }

    @Test
    void aMechanismThatWasSearchedForAndThatASmallTheoryLacksIsAWarning() throws IOException {
        Files.createDirectories(folder.resolve("small"));
        Files.writeString(
                folder.resolve("small/theory.yaml"),
                "name: small\nsentence: One cause.\nmechanisms:\n  - {code: Z1, direction: COLLAPSE, title: Fatigue}\n");
        Files.writeString(folder.resolve("set.yaml"), """
                alliance: {id: a, name: A, members: [USA, JPN]}
                period: 1990
                searched: [Z1, C2.b, LI]
                baseline: []
                facts: []
                """);
        for (String command : List.of("check", "assess")) {
            CommandRun run = CommandRun.run(folder, command, "set.yaml", "--theory", "small");
            assertThat(run.err())
                    .contains("set.yaml:3:16: warning: The theory has no mechanism or family \"C2.b\".")
                    .contains("set.yaml:3:22: warning: The theory has no mechanism or family \"LI\".")
                    .doesNotContain("error")
                    .doesNotContain("Z1\".");
            assertThat(run.exitCode()).isZero();
        }
        Files.writeString(
                folder.resolve("set.yaml"),
                Files.readString(folder.resolve("set.yaml")).replace("C2.b", "C2.bb"));
        assertThat(CommandRun.run(folder, "assess", "set.yaml", "--theory", "small"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err())
                        .containsOnlyOnce("set.yaml:3:16: error: The theory has no mechanism or family \"C2.bb\"."));
    }

    @Test
    void aMechanismThatWasSearchedForMustBeOneOfTheTheory() throws IOException {
        Files.writeString(folder.resolve("set.yaml"), """
                alliance: {id: a, name: A, members: [USA, JPN]}
                period: 1990
                searched: [C2, C9.z]
                baseline: []
                facts: []
                """);
        String fault = """
                set.yaml:3:16: error: The theory has no mechanism or family "C9.z".
                  3 | searched: [C2, C9.z]
                    |                ^^^^
                """;
        for (String command : List.of("check", "assess")) {
            CommandRun run = CommandRun.run(folder, command, "set.yaml");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).startsWith(fault);
        }
    }

    @Test
    void aRuleFileNamedByItsWholePathIsCheckedThoughNoFolderAboveItIsATheory() throws IOException {
        Path file = Files.writeString(folder.resolve("a.drl"), RULE);
        CommandRun run = CommandRun.run(folder, "check", file.toAbsolutePath().toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("a.drl:6:3: error: There is no fact type Allianze.");
    }

    @Test
    void rulesScenariosTestsAndFactSetsAreToldInOneReport() throws IOException {
        Files.createDirectories(folder.resolve("mine/rules"));
        Files.writeString(folder.resolve("mine/rules/a.drl"), RULE);
        Files.writeString(folder.resolve("mine/scenario.yaml"), "overlay: x\nauthor: me\nreson: why\n");
        Files.writeString(
                folder.resolve("mine/tests.yaml"),
                "tests:\n  - {name: x, coded: {IV: HI}, expect: {verdict: COLLAPSE}}\n");
        Files.writeString(
                folder.resolve("mine/set.yaml"),
                "alliance: {id: a, name: A, members: [USA, JPN]}\nperiod: 1990\nbaseline: []\nfact: []\n");
        CommandRun run = CommandRun.run(folder, "check", "mine");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/rules/a.drl:6:3: error: There is no fact type Allianze.")
                .contains("mine/scenario.yaml:3:1: error:")
                .contains("mine/tests.yaml:2:27: error: \"HI\" is not a value for IV.")
                .contains("mine/set.yaml:4:1: error: A fact set has no key \"fact\".")
                .doesNotContain("\tat ");
        JsonNode json = JsonMapper.shared()
                .readTree(CommandRun.run(folder, "check", "mine", "--format", "json")
                        .out());
        assertThat(json.isArray()).isTrue();
        assertThat(json.get(0).get("file").asString()).isEqualTo("mine/rules/a.drl");
        assertThat(json.get(0).get("line").asInt()).isEqualTo(6);
        assertThat(json.get(0).get("severity").asString()).isEqualTo("error");
        JsonNode sarif = JsonMapper.shared()
                .readTree(CommandRun.run(folder, "check", "mine", "--format", "sarif")
                        .out());
        assertThat(sarif.get("version").asString()).isEqualTo("2.1.0");
        JsonNode result = sarif.get("runs").get(0).get("results").get(0);
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(result.get("locations")
                        .get(0)
                        .get("physicalLocation")
                        .get("region")
                        .get("startLine")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void aTheoryThatIsNamedIsCheckedWhereverTheFactsLie() throws IOException {
        Files.createDirectories(folder.resolve("theories/small"));
        Files.createDirectories(folder.resolve("layer"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("theories/small/theory.yaml"), "name: small\nsentence: One cause.\n");
        Files.writeString(folder.resolve("theories/small/a.drl"), RULE);
        Files.writeString(folder.resolve("layer/b.drl"), RULE);
        Files.writeString(folder.resolve("elsewhere/set.yaml"), """
                alliance: {id: a, name: A, members: [USA, JPN]}
                period: 1990
                searched: [C2.b]
                baseline: []
                fact: []
                """);
        CommandRun named = CommandRun.run(folder, "check", "elsewhere", "--theory", "theories/small");
        assertThat(named.exitCode()).isEqualTo(2);
        assertThat(named.err())
                .contains("theories/small/a.drl:6:3: error: There is no fact type Allianze.")
                .contains("elsewhere/set.yaml:5:1: error: A fact set has no key \"fact\".");
        CommandRun layered = CommandRun.run(folder, "check", "elsewhere/set.yaml", "--rules", "layer");
        assertThat(layered.exitCode()).isEqualTo(2);
        assertThat(layered.err())
                .contains("layer/b.drl:6:3: error: There is no fact type Allianze.")
                .contains("elsewhere/set.yaml:5:1: error: A fact set has no key \"fact\".");
    }

    @Test
    void aMissingPathIsAMistake() {
        CommandRun run = CommandRun.run(folder, "check", "nowhere.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file or folder \"nowhere.yaml\".");
    }

    @Test
    void coverageTellsWhichUnknownValuesWouldTurnTheVerdict() {
        for (String facts : List.of("facts/us-korea", "facts/russia-armenia", "facts/nato")) {
            assertThat(CommandRun.run(folder, "check", "--coverage", facts))
                    .as(facts)
                    .satisfies(run -> assertThat(run.exitCode()).isZero());
        }
        assertThat(CommandRun.run(folder, "check", "--coverage", "facts/us-korea").err())
                .contains("is not known; ");
    }
}
