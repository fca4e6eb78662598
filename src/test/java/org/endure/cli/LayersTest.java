package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer says which rules it used and which lay near and were not used; what is not used stops nothing. */
class LayersTest {

    private static final String FACTS = "facts/cases/h01-nato-1992.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLayersStandBeforeTheAnswer() throws IOException {
        write("mine/parameters.yaml", "threat.high: 7\n");
        CommandRun run = CommandRun.run(folder, "why", FACTS, "--rules", "mine", "--short");
        assertThat(run.out()).startsWith("Layers: walt, then mine.\n");
        assertThat(CommandRun.run(folder, "why", FACTS, "--rules", "mine", "--format", "json")
                        .out())
                .contains("\"layers\" : \"walt, then mine\"");
    }

    @Test
    void rulesBesideTheFactsThatAreNotUsedAreTold() throws IOException {
        write("work/rules/parameters.yaml", "threat.high: 7\n");
        write(
                "work/facts/a.yaml",
                "alliance: {id: a, name: A, members: [USA, JPN]}\nperiod: 1990\nbaseline: []\nfacts: []\n");
        assertThat(CommandRun.run(folder, "why", "work/facts/a.yaml", "--short").err())
                .contains("work/rules: warning: The rules in work/rules are not used.", "Add --rules work/rules");
        assertThat(CommandRun.run(folder, "why", "work/facts/a.yaml", "--short", "--rules", "work/rules")
                        .err())
                .doesNotContain("not used");
    }

    @Test
    void aCutOffMayGiveItsValueAloneAndSaysWhatItKeeps() throws IOException {
        write("mine/parameters.yaml", "threat.high:\n  value: 5\n  reason: my own\n");
        assertThat(CommandRun.run(folder, "check", "mine").err()).doesNotContain("error");
        write("mine/parameters.yaml", "threat.high: 9\n");
        assertThat(CommandRun.run(folder, "check", "mine").err())
                .contains("lies outside its range 5.0 to 7.0", "Give a range of its own");
        write("mine/parameters.yaml", "my.own: 9\n");
        assertThat(CommandRun.run(folder, "check", "mine").err()).contains("The parameter my.own has no value.");
    }

    @Test
    void aLineWithoutAColonIsAFault() throws IOException {
        write("mine/parameters.yaml", "threat.high 7\n");
        CommandRun run = CommandRun.run(folder, "check", "mine");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/parameters.yaml:1:1: error: Keys are expected, but here stands \"threat.high 7\".");
    }

    @Test
    void aBrokenVariantThatIsNotUsedStopsNoOtherCommand() throws IOException {
        CommandRun.run(folder, "init", ".");
        write("rules/variants/broken/theory.yaml", "name broken\n");
        write("rules/variants/broken/x.drl", "package x\ndeclare Nonsense {{\n");
        assertThat(CommandRun.run(folder, "facts", "types", "Meeting").exitCode())
                .isZero();
        assertThat(CommandRun.run(folder, "why", FACTS, "--short").exitCode()).isZero();
        assertThat(CommandRun.run(folder, "theory", "list").out()).contains("walt-1985");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
